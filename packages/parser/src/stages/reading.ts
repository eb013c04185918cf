import type { WordClass } from '../lexicon/shape.ts';
import type { CompiledMenu, Measure, MenuProduct } from '../menu/menu-index.ts';
import type { Token } from '../text/token.ts';
import type { Awaiting, ModifierMode, Span, UnresolvedMention } from '../types.ts';
import { type Atom, is, type Mention } from './atom.ts';
import type { Role } from './read-state.ts';
import type { WorkingLine } from './working-cart.ts';

/** Words said before the thing they belong to. */
export interface Pending {
  quantity: number | null;
  article: boolean;
  measure: Measure | null;
  /** "one of the": a share of what is there. */
  share: boolean;
  variants: Mention[];
  options: { mention: Mention; mode: ModifierMode }[];
  /** "A large and a small pizza", "one ham and one turkey sandwich": things before the last. */
  earlier: { quantity: number; variants: Mention[]; options: { mention: Mention; mode: ModifierMode }[] }[];
  /** First atom of what is pending, for the span. */
  from: number | null;
}

export function nothingPending(): Pending {
  return {
    quantity: null,
    article: false,
    measure: null,
    share: false,
    variants: [],
    options: [],
    earlier: [],
    from: null,
  };
}

export interface AmbiguousFound {
  text: string;
  span: Span;
  candidates: string[];
  /** null where the message did not say. */
  quantity: number | null;
}

/** Everything that changes while the atoms are read from left to right. */
export interface Reading {
  compiled: CompiledMenu;
  messages: readonly string[];
  tokens: readonly Token[];
  atoms: readonly Atom[];
  /** What the atom that begins at a token is for, where that had to be chosen. */
  roles: ReadonlyMap<number, Role>;
  awaiting: Awaiting;
  lines: WorkingLine[];
  /** Lines that "without onion" would change now. */
  focus: WorkingLine[];
  /** New lines of this message, oldest first. */
  fresh: WorkingLine[];
  pending: Pending;
  mode: ModifierMode | null;
  /** Some option was read under the mode. */
  modeUsed: boolean;
  /** "no extra cheese": the degree that is refused, not the cheese. */
  refused: 'extra' | 'less' | null;
  ambiguous: AmbiguousFound[];
  unresolved: UnresolvedMention[];
  /** Something new was asked for. */
  ordered: boolean;
  /** A line that was in the cart changed. */
  edited: boolean;
  /** What the shop had asked was answered. */
  answered: boolean;
  /** What is read now answers a choice that is open, be it another than the one that is awaited. */
  answering: boolean;
  /** Reasons why a careful cashier would ask before putting this in. */
  doubts: string[];
  /** Number before or after its thing in the stretch being read. */
  style: 'pre' | 'post';
  /** Atoms that did their work without becoming part of a line: corrected, refused, pointing back. */
  used: Set<number>;
  /** Every atom before this one is used: a correction came behind. */
  correctedTo: number;
  /** The last thing read was on no menu, or fits several: what belongs to it goes with it. */
  swallow: boolean;
  /** "two large pizzas: one pepperoni, one veggie": what the parts that follow are. */
  /** The atom that was read as an option last. */
  lastOption: number;
  within: { products: readonly MenuProduct[]; variants: Mention[] } | null;
}

export function startReading(
  base: Pick<Reading, 'compiled' | 'messages' | 'tokens' | 'atoms' | 'roles' | 'awaiting' | 'lines'>,
): Reading {
  return {
    ...base,
    focus: [],
    fresh: [],
    pending: nothingPending(),
    mode: null,
    modeUsed: false,
    refused: null,
    ambiguous: [],
    unresolved: [],
    ordered: false,
    edited: false,
    answered: false,
    answering: false,
    doubts: [],
    style: 'pre',
    used: new Set(),
    correctedTo: 0,
    swallow: false,
    lastOption: -9,
    within: null,
  };
}

export function spanOf(reading: Reading, from: number, to: number): Span {
  const first = reading.tokens[(reading.atoms[from] as Atom).start] as Token;
  const last = reading.tokens[(reading.atoms[to] as Atom).end - 1] as Token;
  if (first.message !== last.message) return { message: first.message, start: first.start, end: first.end };
  return { message: first.message, start: first.start, end: last.end };
}

export function textOf(reading: Reading, span: Span): string {
  return (reading.messages[span.message] as string).slice(span.start, span.end);
}

export function roleAt(reading: Reading, i: number): Role | undefined {
  return reading.roles.get((reading.atoms[i] as Atom).start);
}

/** A word that changes nothing: skipped when looking ahead. */
export function isIdle(at: Atom | undefined): boolean {
  if (at?.kind !== 'word') return false;
  for (const cls of at.classes) if (!IDLE.has(cls)) return false;
  return true;
}

const IDLE: ReadonlySet<WordClass> = new Set([
  'filler',
  'order',
  'of',
  'each',
  'times',
  'only',
  'sum',
  'here',
]);

export function isBreak(at: Atom | undefined): boolean {
  return at === undefined || at.kind === 'break' || (at.kind === 'sign' && '.!?;…'.includes(sign(at)));
}

/** The sign an atom is, or NUL. */
export function sign(at: Atom | undefined): string {
  return at?.sign ?? '\u0000';
}

/** The next atom at or after `i` that means something, stopping at `end`; `end` where there is none. */
export function nextMeaning(reading: Reading, i: number, end: number): number {
  let p = i;
  while (p < end && isIdle(reading.atoms[p])) p++;
  return p;
}

/** The first atom of a stretch that is what is looked for; -1 where none is. */
export function findWithin(
  atoms: readonly Atom[],
  start: number,
  end: number,
  fits: (at: Atom, p: number) => boolean,
): number {
  for (let p = start; p < end && p < atoms.length; p++) if (fits(atoms[p] as Atom, p)) return p;
  return -1;
}

export function isComma(at: Atom | undefined): boolean {
  return at?.kind === 'sign' && ',:،-–—•()'.includes(sign(at));
}

export function isSteering(at: Atom | undefined): boolean {
  return is(at, 'neg', 'with', 'add', 'extra', 'less', 'negPost', 'normal');
}

/** "No", "without"; "but" behind "everything". */
export function refuses(at: Atom | undefined, before: Atom | null | undefined): boolean {
  return is(at, 'neg', 'remove') || (is(at, 'except') && before !== null && is(before, 'all', 'everything'));
}
