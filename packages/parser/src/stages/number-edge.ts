import type { NumberKind } from '../lexicon/entry.ts';
import type { Opening } from '../lexicon/opening.ts';
import type { WordClass } from '../lexicon/shape.ts';
import { toMeasure } from '../menu/measure.ts';
import type { CompiledMenu } from '../menu/menu-index.ts';
import { type ReadNumber, readNumber } from '../numbers/read-number.ts';
import { readOrdinal } from '../numbers/read-ordinal.ts';
import type { Token } from '../text/token.ts';
import { type Atom, atom, type Candidate } from './atom.ts';
import { mentionsAt } from './find-mentions.ts';
import type { Lattice } from './lattice.ts';

/** Numbers and measures: "2", "x2", "2x", "two dozen", "half a kilo", "a kilo and a half", "kilo". */
export function numberEdge(lattice: Lattice, i: number, compiled: CompiledMenu): Edge | null {
  const { tokens, unmasked, masked } = lattice;
  if (tokens[i]?.kind !== 'number' && !unmasked[i]?.counts) return null;
  const timesEnd = wordAt(unmasked, i, 'times');
  const opens = i === 0 || tokens[i - 1]?.kind === 'break';
  if (
    timesEnd &&
    !(opens && tokens[i]?.text === '*') &&
    tokens[timesEnd]?.kind === 'number' &&
    !masked[timesEnd]
  ) {
    return numeric(i, timesEnd + 1, (tokens[timesEnd] as Token).value, { times: true });
  }
  const ordinal = readOrdinal(tokens, i, unmasked);
  const read = endBeforeShare(readNumber(tokens, i, unmasked), i, unmasked);
  const articleEnd = wordAt(unmasked, i, 'article');
  const start = read?.end ?? (articleEnd || i);
  let unitAt = read ? wordAt(unmasked, start, 'of') || start : start;
  if (!unmasked[unitAt]?.unit) unitAt = start;
  // "3 in total": no inches
  const unit = wordAt(unmasked, unitAt, 'sum') > 0 ? null : unmasked[unitAt]?.unit;
  const eaters = read && compiled.index.feeds ? peopleAt(unmasked, read.end) : 0;
  if (read && eaters > 0) {
    const edge = numeric(i, eaters, read.value, { measure: { dim: 'people', value: read.value } });
    edge.atom.kind = 'measure';
    edge.score += 1;
    return edge;
  }
  // "demi-kilo" is a unit of its own
  const whole = unit ? null : unmasked[i]?.unit;
  if (whole && whole.length > 1) return bareUnit(i, whole);
  const sized =
    unit &&
    ((unit.cls === 'piece' && (unit.value === 1 || !read)) || isScrap(unit.cls, read?.value)) &&
    namesSize(lattice, unitAt, compiled);
  if (
    unit &&
    !sized &&
    (read || articleEnd || unit.value !== 1 || measures(unit.cls, tokens[unitAt]?.text ?? ''))
  ) {
    let value = read?.value ?? 1;
    let end = unitAt + unit.length;
    const plus = firstNumber(unmasked[end], 'plus', (length) => !unmasked[end + length]?.unit);
    if (plus) {
      value += plus.value;
      end += plus.length;
    }
    const more = gramsBehind(lattice, end, unit.cls);
    if (more) {
      value += more.value;
      end = more.end;
    }
    const article = !read || (unit.cls === 'piece' && read.value === 1 && !/\d/.test(tokens[i]?.text ?? ''));
    const measure = toMeasure(value, unit.cls, unit.value);
    const edge = numeric(i, end, value, { measure, article: article && unit.cls === 'piece', part: false });
    edge.atom.kind = 'measure';
    edge.score += read || unit.value !== 1 ? 0.7 : plus || more ? 0.9 : articleEnd ? 0.2 : -0.35;
    // "half a dozen" where there is a size Half
    if (read?.part && unit.cls !== 'piece' && isSize(lattice, i, compiled)) edge.score += 0.8;
    return edge;
  }
  if (ordinal && (!read || ordinal.end > read.end)) {
    return numeric(i, ordinal.end, ordinal.value, { ordinal: true });
  }
  if (read) {
    const sign = tokens[read.end];
    const after = wordAt(unmasked, read.end, 'times');
    const glued =
      after > 0 && sign?.text !== '*' && (sign?.glued || !tokens[after]?.glued) && sign?.text !== undefined;
    if (glued && tokens[after]?.text !== '-' && sign?.glued)
      return numeric(i, after, read.value, { times: true });
    return numeric(i, read.end, read.value, { part: read.part });
  }
  if (articleEnd)
    return {
      score: 1,
      atom: atom('number', i, articleEnd, { value: 1, article: true, classes: ['article'] }),
    };
  return null;
}

/** "do pav bhaji", "2 pack noodles": a unit that opens a name of the menu may be its first word instead. */
export function numberBeforeName(lattice: Lattice, i: number, measured: Edge): Edge | null {
  const read = readNumber(lattice.tokens, i, lattice.unmasked);
  // "dos tercios", where a beer comes as a tercio
  if (read && isFraction(read, i, measured) && lattice.words[read.end - 1]?.named) {
    const whole = firstNumber(lattice.unmasked[i], 'add');
    return whole && i + whole.length === read.end - 1 ? numeric(i, read.end - 1, whole.value, {}) : null;
  }
  if (measured.atom.kind !== 'measure') return null;
  if (!read || read.end >= measured.atom.end || !lattice.words[read.end]?.named) return null;
  return numeric(i, read.end, read.value, { part: read.part });
}

/** "Two thirds", written out. */
function isFraction({ end, part }: ReadNumber, i: number, { atom }: Edge): boolean {
  return part && end > i + 1 && atom.end === end;
}

/** "Five hundred, one with...": said without a pause, the one begins a share. */
function endBeforeShare(read: ReadNumber | null, i: number, at: Lattice['unmasked']): ReadNumber | null {
  if (!read || read.end < i + 2 || read.value < 20 || read.value % 10 !== 1) return read;
  const last = read.end - 1;
  if (wordAt(at, last, 'article') !== read.end || wordAt(at, last - 1, 'and') === last) return read;
  const shares = at[read.end]?.words;
  return shares?.has('with') || shares?.has('neg') ? { end: last, value: read.value - 1, part: false } : read;
}

/** End of a price at `i` ("$12.50", "50 riyals"), `i` where there is none: money counts nothing. */
export function priceAt(lattice: Lattice, i: number, feeds: boolean): number {
  const { tokens, openings } = lattice;
  if (tokens[i]?.kind !== 'number' && !openings[i]?.numbers && !openings[i]?.facts) return i;
  const sign = moneyAt(openings, i);
  if (sign > 0 && tokens[i]?.kind === 'sign' && tokens[sign]?.kind === 'number') return sign + 1;
  const number = readNumber(tokens, i, openings);
  if (!number) return i;
  // "50rb", "seratus ribu": nobody orders thousands of a thing
  const last = number.end - 1;
  const thousands = last > i && number.value >= 1000 && moneyAt(openings, last) === number.end;
  const money = thousands ? number.end : moneyAt(openings, number.end);
  const per = money > 0 && openings[money]?.unit;
  // "400 rupaye kilo": the price of a kilo
  if (per && per.cls !== 'piece') return money + per.length;
  return Math.max(i, money, feeds ? 0 : peopleAt(openings, number.end));
}

function moneyAt(openings: readonly Opening[], i: number): number {
  const length = openings[i]?.facts?.get('money');
  return length === undefined ? 0 : i + length;
}

/** "for 4 people": who eats, not what. */
function peopleAt(openings: readonly Opening[], i: number): number {
  const length = openings[i]?.facts?.get('people');
  return length === undefined ? 0 : i + length;
}

/** End of the longest phrase of the class at `i`, 0 where there is none. */
function wordAt(openings: readonly Opening[], i: number, cls: WordClass): number {
  const length = openings[i]?.words?.get(cls);
  return length === undefined ? 0 : i + length;
}

/** The shortest number of a kind that begins a place and that `fits`, by its length. */
function firstNumber(
  opening: Opening | undefined,
  cls: NumberKind,
  fits?: (length: number) => boolean,
): { length: number; value: number } | null {
  if (!opening?.numbers?.has(cls)) return null;
  for (const { length, entry } of opening.matches) {
    if (entry.group === 'number' && entry.cls === cls && (!fits || fits(length)))
      return { length, value: entry.value };
  }
  return null;
}

/** "um quilo e duzentas": the grams behind a kilo, without their unit. */
function gramsBehind(lattice: Lattice, i: number, cls: string): { end: number; value: number } | null {
  if (cls !== 'kg' && cls !== 'l') return null;
  const { tokens, unmasked } = lattice;
  const and = unmasked[i]?.matches.find(({ entry }) => entry.group === 'word' && entry.cls === 'and');
  const number = readNumber(tokens, i + (and?.length ?? 0), unmasked);
  // "1kg200", "un kilo deux cents de"
  if (!and && number && !tokens[i]?.glued && !unmasked[number.end]?.words?.has('of')) return null;
  // "un kilo cinq de" is one and a half
  if (!and && number && number.value <= 9 && unmasked[number.end]?.words?.has('of'))
    return { end: number.end, value: number.value / 10 };
  if (!number || number.value < 50 || number.value >= 1000 || number.value % 50 !== 0) return null;
  const unit = unmasked[number.end]?.unit;
  if (unit && unit.cls !== 'g' && unit.cls !== 'ml') return null;
  return { end: number.end + (unit?.length ?? 0), value: number.value / 1000 };
}

function bareUnit(i: number, unit: NonNullable<Opening['unit']>): Edge {
  const edge = numeric(i, i + unit.length, 1, { measure: toMeasure(1, unit.cls, unit.value) });
  edge.atom.kind = 'measure';
  edge.score += 0.7;
  return edge;
}

export function numeric(start: number, end: number, value: number, more: Partial<Atom>): Edge {
  return { score: 1.05 * (end - start), atom: atom('number', start, end, { value, ...more }) };
}

/** A bare "kilo", "litre" or "dozen" means one of it; a bare "can" or "l" does not. */
export function measures(cls: string, text: string): boolean {
  return cls === 'dozen' || ((cls === 'kg' || cls === 'l') && text.length > 1);
}

/** The word at a token is all of a size's name. */
function isSize(lattice: Lattice, i: number, { index }: CompiledMenu): boolean {
  return mentionsAt(lattice, i).some(
    ({ end, mention }) =>
      end === i + 1 &&
      mention.candidates.some((one) => one.full && index.entities[one.entity]?.kind === 'variant'),
  );
}

/** "1 gr": so few grams are no amount, where the letters are also short for a size. */
function isScrap(cls: string, value: number | undefined): boolean {
  return cls === 'g' && value !== undefined && value <= 5;
}

/** "two cans", "3 heads of garlic", "2 bowls": where the menu has a size or a thing called so, the word is that. */
function namesSize(lattice: Lattice, i: number, compiled: CompiledMenu): boolean {
  const { index } = compiled;
  const kind = (one: Candidate): string | undefined => index.entities[one.entity]?.kind;
  const found = mentionsAt(lattice, i);
  if (found.length === 0) return false;
  if (found.some(({ mention }) => mention.candidates.some((one) => one.full && kind(one) === 'product')))
    return true;
  const alone = found.filter(({ end }) => end === i + 1);
  if (
    alone.some(({ mention }) =>
      mention.candidates.some(
        (one) => (one.full && kind(one) === 'variant') || (one.exact && kind(one) === 'option'),
      ),
    )
  )
    return true;
  return (
    wordAt(lattice.openings, i + 1, 'of') === 0 &&
    alone.some(({ mention }) => mention.candidates.some((one) => kind(one) === 'product')) &&
    mentionsAt(lattice, i + 1).length === 0
  );
}

export interface Edge {
  score: number;
  atom: Atom;
}
