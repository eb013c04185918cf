import type { Opening, Steering } from '../lexicon/opening.ts';
import { sameMeasure } from '../menu/measure.ts';
import type { CompiledMenu } from '../menu/menu-index.ts';
import type { Token } from '../text/token.ts';
import { type Atom, atom } from './atom.ts';
import { type FoundMention, mentionsAt } from './find-mentions.ts';
import type { Lattice } from './lattice.ts';
import { numberBeforeName, numberEdge, priceAt } from './number-edge.ts';
import type { ReadWord } from './read-word.ts';

/** One way to go on from a token, and how much worse the best cut with it is than the best of all. */
export interface Way {
  atom: Atom;
  loss: number;
}

export interface Cut {
  /** The best cut. */
  atoms: Atom[];
  /** Whether some other cut ties with it. */
  ties(): boolean;
  /** It and what ties with it, from a token that some way leads to. */
  waysAt(i: number): Way[];
}

/** Cuts this much worse are still looked at where the menu's rules may favour them. */
const TIE = 1.3;

const NONE: readonly FoundMention[] = [];

/**
 * The best way to cut the tokens into atoms: names of the menu, numbers, measures and steering words, where longer and
 * complete readings win. One pass from the end, so the cost is linear in the length of the message; readings are only
 * compared, and atoms made of those that win.
 */
export function segment(lattice: Lattice, compiled: CompiledMenu): Cut {
  const { length } = lattice.tokens;
  const best = new Float64Array(length + 1);
  const choices: Choice[] = new Array(length);
  for (let i = length - 1; i >= 0; i--) {
    const choice = choose(lattice, i, compiled, best);
    choices[i] = choice;
    best[i] = choice.score;
  }
  const atoms: Atom[] = [];
  for (let i = 0; i < length; i = (choices[i] as Choice).end)
    atoms.push(bestAt(lattice, i, choices[i] as Choice));
  const waysAt = (i: number): Way[] => waysFrom(lattice, i, choices[i] as Choice, best);
  const ties = (): boolean => atoms.some(({ start }) => mayTie(start, choices[start] as Choice, best));
  return { atoms, ties, waysAt };
}

/** Whether another name of the menu makes a cut about as good as the best. */
function mayTie(i: number, choice: Choice, best: Float64Array): boolean {
  return choice.mentions.some((found) => isTie(i, choice, found, best));
}

function isTie(i: number, choice: Choice, found: FoundMention, best: Float64Array): boolean {
  if (choice.number || (choice.mention && found.end === choice.end)) return false;
  return (best[i] as number) - found.score - (best[found.end] as number) <= TIE;
}

/** The best first, then names of the menu whose cut is about as good. */
function waysFrom(lattice: Lattice, i: number, choice: Choice, best: Float64Array): Way[] {
  const ways: Way[] = [{ atom: bestAt(lattice, i, choice), loss: 0 }];
  for (const found of choice.mentions) {
    if (!isTie(i, choice, found, best)) continue;
    const loss = (best[i] as number) - found.score - (best[found.end] as number);
    ways.push({ atom: mentionAtom(lattice, i, found, choice.numeric), loss });
  }
  return ways;
}

/** The best reading so far of what begins at a token; the first of several that are worth the same. */
class Choice {
  score = Number.NEGATIVE_INFINITY;
  end = 0;
  kind: Atom['kind'] = 'unknown';
  /** Food that everyday vocabulary knows but the menu does not have. */
  offMenu = false;
  steering: Steering | null = null;
  mention: FoundMention | null = null;
  number: Atom | null = null;
  /** Every name of the menu that begins here. */
  mentions: readonly FoundMention[] = NONE;
  /** What it is, made when first asked for. */
  atom: Atom | null = null;
  /** The value of a number at the token, which may also be a name ("7up"). */
  readonly numeric: Atom | null;

  constructor(numeric: Atom | null) {
    this.numeric = numeric;
  }

  /** Whether a reading is better; the caller says what it is. */
  takes(score: number, end: number, kind: Atom['kind']): boolean {
    if (score <= this.score) return false;
    this.score = score;
    this.end = end;
    this.kind = kind;
    this.offMenu = false;
    this.steering = null;
    this.mention = null;
    this.number = null;
    return true;
  }
}

function choose(lattice: Lattice, i: number, compiled: CompiledMenu, best: Float64Array): Choice {
  const { tokens, openings, masked } = lattice;
  const token = tokens[i] as Token;
  const worth = (score: number, end: number): number => score + (best[end] as number);
  if (masked[i]) {
    const choice = new Choice(null);
    let end = i + 1;
    while (masked[end]) end++;
    choice.takes(worth(end - i, end), end, 'fact');
    return choice;
  }
  if (token.kind === 'break') {
    const choice = new Choice(null);
    choice.takes(worth(0.1, i + 1), i + 1, 'break');
    return choice;
  }
  const { steering, foods } = openings[i] as Opening;
  const numeric = numberEdge(lattice, i, compiled);
  const choice = new Choice(numeric?.atom ?? null);
  const price = priceAt(lattice, i, compiled.index.feeds);
  if (price > i) choice.takes(worth(2 * (price - i), price), price, 'fact');
  if (numeric) {
    const { kind, end } = numeric.atom;
    if (choice.takes(worth(numeric.score, end), end, kind)) choice.number = numeric.atom;
    const bare = numberBeforeName(lattice, i, numeric);
    if (bare && choice.takes(worth(bare.score, bare.atom.end), bare.atom.end, 'number'))
      choice.number = bare.atom;
  }
  for (const one of steering) {
    const end = i + one.length;
    if (isMasked(masked, i, end)) break;
    const score = one.score - (isRepaired(lattice.words, i, end) ? 0.3 : 0);
    if (choice.takes(worth(score, end), end, 'word')) choice.steering = one;
  }
  choice.mentions = mentionsAt(lattice, i);
  for (const found of choice.mentions)
    if (
      !isMeasureOnly(found, numeric?.atom, compiled) &&
      choice.takes(worth(found.score, found.end), found.end, 'mention')
    )
      choice.mention = found;
  const food = foods.at(-1)?.length ?? 0;
  if (food > 0 && choice.takes(worth(0.3 * food, i + food), i + food, 'unknown')) choice.offMenu = true;
  const elided = token.kind === 'word' && token.text.endsWith("'");
  choice.takes(worth(elided ? 0.7 : 0, i + 1), i + 1, elided ? 'word' : kindAlone(token));
  return choice;
}

/** "Half a kilo" is an amount first, also where something comes in a size of that name. */
function isMeasureOnly(
  { end, mention }: FoundMention,
  numeric: Atom | undefined,
  { index }: CompiledMenu,
): boolean {
  const measure = numeric?.measure;
  if (numeric?.end !== end || !measure || measure.dim === 'count') return false;
  if (mention.kinds.size !== 1 || !mention.kinds.has('variant')) return false;
  return mention.candidates.some(({ entity }) =>
    [...(index.entities[entity]?.owners ?? [])].some(([product, id]) =>
      index.products[product]?.variants
        .find((variant) => variant.id === id)
        ?.measures.some((one) => sameMeasure(one, measure)),
    ),
  );
}

function kindAlone({ kind }: Token): Atom['kind'] {
  return kind === 'sign' ? 'sign' : kind === 'emoji' ? 'word' : 'unknown';
}

function bestAt(lattice: Lattice, i: number, choice: Choice): Atom {
  choice.atom ??= atomOf(lattice, i, choice);
  return choice.atom;
}

function atomOf(lattice: Lattice, i: number, choice: Choice): Atom {
  const { end, kind, steering, mention, number, numeric, offMenu } = choice;
  if (steering) {
    const { classes, cues, facts } = steering;
    return atom('word', i, end, { classes, cues, facts, repaired: isRepaired(lattice.words, i, end) });
  }
  if (number === null && mention === null)
    return atom(kind, i, end, { offMenu, sign: kind === 'sign' ? (lattice.tokens[i] as Token).text : null });
  if (mention) return mentionAtom(lattice, i, mention, numeric);
  const same = isMasked(lattice.masked, i, end) ? undefined : steeringTo(lattice, i, end);
  return same && number === numeric ? { ...(number as Atom), classes: same.classes } : (number as Atom);
}

function mentionAtom(
  lattice: Lattice,
  i: number,
  { end, mention }: FoundMention,
  numeric: Atom | null,
): Atom {
  const same = isMasked(lattice.masked, i, end) ? undefined : steeringTo(lattice, i, end);
  return atom('mention', i, end, {
    mention,
    value: numeric?.end === end ? numeric.value : Number.NaN,
    repaired: mention.repaired,
    classes: same?.classes ?? [],
    cues: same?.cues ?? [],
  });
}

function steeringTo(lattice: Lattice, i: number, end: number): Steering | undefined {
  return (lattice.openings[i] as Opening).steering.find(({ length }) => i + length === end);
}

function isMasked(masked: readonly boolean[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (masked[i]) return true;
  return false;
}

function isRepaired(words: readonly ReadWord[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (words[i]?.repaired) return true;
  return false;
}
