import type { CueClass, FactClass, WordClass } from '../lexicon/shape.ts';
import type { EntityKind, Measure, MenuProduct } from '../menu/menu-index.ts';

/** One name of the menu that the words of a mention fit. */
export interface Candidate {
  entity: number;
  /** Words of the name that were said, and how many it has. */
  said: number;
  of: number;
  /** All of the name was said. */
  full: boolean;
  /** Just as it is written on the menu. */
  exact: boolean;
  /** A word was left out that makes it another thing: "coke" of Diet Coke. */
  apart: boolean;
  /** Some word of the name before its "of" or "with" was said. */
  head: boolean;
  /** Two or more words of the name, side by side as in the name: "crêpe caramel" of Crêpe Caramel Beurre Salé. */
  run: boolean;
  /** The first word of the name was said. */
  opens: boolean;
}

/** Words that mean something on the menu, and everything they could mean. */
export interface Mention {
  candidates: Candidate[];
  /** Some word was repaired by guess. */
  repaired: boolean;
  /** The word itself says two. */
  dual: boolean;
  /** Of its candidates. */
  kinds: ReadonlySet<EntityKind>;
  /** What it stands for, worked out when first asked. */
  standing: Standing | null;
  /** What it could be on this menu, worked out when first asked. */
  facts: MentionFacts | null;
  /** What it is of products that were asked for it. */
  fits: Map<MenuProduct, Fit>;
}

/** How well a mention names something of one kind: not at all, by some of its words, by all of them, letter by letter. */
export type Level = 0 | 1 | 2 | 3;

/** What a mention could be on this menu. */
export interface MentionFacts {
  /** Products it can mean, all else left aside. */
  products: readonly MenuProduct[];
  product: Level;
  option: Level;
  variant: Level;
  /** Only the kind of thing was said ("sides"). */
  category: boolean;
  takers: readonly MenuProduct[] | null;
}

/** What a mention is of one product. */
export interface Fit {
  options: readonly string[];
  variant: string | null;
  /** How well an option of this very product is named: "cream" is Cream of a coffee and part of a waffle's Whipped cream. */
  naming: Level;
}

/** Products a mention can mean, before anything around it is looked at. */
export interface Standing {
  /** All that could be meant, where only the kind of thing was said. */
  sort: readonly MenuProduct[] | null;
  /** Best first. */
  tiers: readonly { products: readonly MenuProduct[]; full: boolean; category: boolean }[];
}

/** A stretch of tokens read as one thing. */
export interface Atom {
  kind: 'number' | 'measure' | 'word' | 'mention' | 'unknown' | 'break' | 'sign' | 'fact';
  start: number;
  end: number;
  /** Steering words at this very span, whatever else it is. */
  classes: readonly WordClass[];
  cues: readonly CueClass[];
  facts: readonly FactClass[];
  /** Of a number or a measure; NaN elsewhere. */
  value: number;
  /** "a", "una": one, if nothing says otherwise. */
  article: boolean;
  /** A part: half, a quarter. */
  part: boolean;
  /** "x2", "2x": can only be how many. */
  times: boolean;
  ordinal: boolean;
  measure: Measure | null;
  mention: Mention | null;
  /** Read only after repair. */
  repaired: boolean;
  /** Food that everyday vocabulary knows but the menu does not have. */
  offMenu: boolean;
  /** Asked for by a name that is nearly one of the menu's. */
  stranger: boolean;
  /** The punctuation it is. */
  sign: string | null;
}

const NONE: readonly never[] = [];

/** An atom with everything it is not said to be left blank. Spelt out: this runs for every reading of every word. */
export function atom(kind: Atom['kind'], start: number, end: number, more?: Partial<Atom>): Atom {
  return {
    kind,
    start,
    end,
    classes: more?.classes ?? NONE,
    cues: more?.cues ?? NONE,
    facts: more?.facts ?? NONE,
    value: more?.value ?? Number.NaN,
    article: more?.article ?? false,
    part: more?.part ?? false,
    times: more?.times ?? false,
    ordinal: more?.ordinal ?? false,
    measure: more?.measure ?? null,
    mention: more?.mention ?? null,
    repaired: more?.repaired ?? false,
    offMenu: more?.offMenu ?? false,
    stranger: more?.stranger ?? false,
    sign: more?.sign ?? null,
  };
}

/** Whether an atom is of one of some classes. Spelt out instead of a list, which would be made for every question. */
export function is(
  at: Atom | undefined,
  a: WordClass,
  b?: WordClass,
  c?: WordClass,
  d?: WordClass,
  e?: WordClass,
  f?: WordClass,
  g?: WordClass,
): boolean {
  if (at === undefined) return false;
  for (const cls of at.classes)
    if (cls === a || cls === b || cls === c || cls === d || cls === e || cls === f || cls === g) return true;
  return false;
}
