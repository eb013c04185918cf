import type { Match } from '../lexicon/match.ts';
import { toMeasure } from '../menu/measure.ts';
import type { CompiledMenu } from '../menu/menu-index.ts';
import type { Token } from '../text/token.ts';
import { type Atom, atom } from './atom.ts';
import { mentionsAt } from './find-mentions.ts';
import type { Lattice } from './lattice.ts';
import { readNumber } from './read-number.ts';

/** Numbers and measures: "2", "x2", "2x", "two dozen", "half a kilo", "a kilo and a half", "kilo". */
export function numberEdge(lattice: Lattice, i: number, compiled: CompiledMenu): Edge | null {
  const { tokens, matches, masked } = lattice;
  const at = (p: number): readonly Match[] =>
    p < tokens.length && !masked[p] ? (matches[p] as Match[]) : [];
  const has = (p: number, cls: string): number =>
    at(p).reduce(
      (end, match) =>
        match.entry.group === 'word' && match.entry.cls === cls ? Math.max(end, match.end) : end,
      0,
    );
  const timesEnd = has(i, 'times');
  const opens = i === 0 || tokens[i - 1]?.kind === 'break';
  if (
    timesEnd &&
    !(opens && tokens[i]?.text === '*') &&
    tokens[timesEnd]?.kind === 'number' &&
    !masked[timesEnd]
  ) {
    return numeric(i, timesEnd + 1, (tokens[timesEnd] as Token).value, { times: true });
  }
  const ordinal = at(i).find((match) => match.entry.group === 'number' && match.entry.cls === 'ordinal');
  const read = readNumber(tokens, i, at);
  const articleEnd = has(i, 'article');
  const start = read?.end ?? (articleEnd || i);
  let unitAt = start;
  if (read && has(start, 'of')) unitAt = has(start, 'of');
  let unit = longestUnit(at(unitAt));
  if (!unit && unitAt !== start) {
    unitAt = start;
    unit = longestUnit(at(start));
  }
  // "demi-kilo" is a unit of its own
  const whole = unit ? null : longestUnit(at(i));
  if (whole && whole.end > i + 1) return bareUnit(i, whole);
  const sized = unit && unit.cls === 'piece' && unit.value === 1 && namesSize(lattice, unitAt, compiled);
  if (
    unit &&
    !sized &&
    (read || articleEnd || unit.value !== 1 || measures(unit.cls, tokens[unitAt]?.text ?? ''))
  ) {
    let value = read?.value ?? 1;
    let end = unit.end;
    const plus = at(end).find(
      (match) => match.entry.group === 'number' && match.entry.cls === 'plus' && !longestUnit(at(match.end)),
    );
    if (plus?.entry.group === 'number') {
      value += plus.entry.value;
      end = plus.end;
    }
    const more = gramsBehind(lattice, end, unit.cls, at);
    if (more) {
      value += more.value;
      end = more.end;
    }
    const article = !read || (unit.cls === 'piece' && read.value === 1 && !/\d/.test(tokens[i]?.text ?? ''));
    const measure = toMeasure(value, unit.cls, unit.value);
    const edge = numeric(i, end, value, { measure, article: article && unit.cls === 'piece', part: false });
    edge.atom.kind = 'measure';
    edge.score += read || unit.value !== 1 ? 0.7 : plus || more ? 0.9 : articleEnd ? 0.2 : -0.35;
    return edge;
  }
  if (ordinal?.entry.group === 'number' && (!read || ordinal.end > read.end)) {
    return numeric(i, ordinal.end, ordinal.entry.value, { ordinal: true });
  }
  if (read) {
    const sign = tokens[read.end];
    const after = has(read.end, 'times');
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

/** End of a price at `i` ("$12.50", "50 riyals"), `i` where there is none: money counts nothing. */
export function priceAt(lattice: Lattice, i: number): number {
  const { tokens, matches } = lattice;
  const money = (p: number): number =>
    (matches[p] ?? []).reduce(
      (end, { end: to, entry }) =>
        entry.group === 'fact' && entry.cls === 'money' ? Math.max(end, to) : end,
      0,
    );
  const sign = money(i);
  if (sign > 0 && tokens[i]?.kind === 'sign' && tokens[sign]?.kind === 'number') return sign + 1;
  const number = readNumber(tokens, i, (p) => matches[p] ?? []);
  return number ? Math.max(i, money(number.end)) : i;
}

/** "um quilo e duzentas": the grams behind a kilo, without their unit. */
function gramsBehind(
  lattice: Lattice,
  i: number,
  cls: string,
  at: (p: number) => readonly Match[],
): { end: number; value: number } | null {
  if (cls !== 'kg' && cls !== 'l') return null;
  const and = at(i).find((match) => match.entry.group === 'word' && match.entry.cls === 'and');
  const number = and ? readNumber(lattice.tokens, and.end, at) : null;
  if (!number || number.value < 50 || number.value >= 1000 || number.value % 50 !== 0) return null;
  const unit = longestUnit(at(number.end));
  if (unit && unit.cls !== 'g' && unit.cls !== 'ml') return null;
  return { end: unit?.end ?? number.end, value: number.value / 1000 };
}

function bareUnit(
  i: number,
  unit: { end: number; cls: Parameters<typeof toMeasure>[1]; value: number },
): Edge {
  const edge = numeric(i, unit.end, 1, { measure: toMeasure(1, unit.cls, unit.value) });
  edge.atom.kind = 'measure';
  edge.score += 0.7;
  return edge;
}

export function numeric(start: number, end: number, value: number, more: Partial<Atom>): Edge {
  return { score: 1.05 * (end - start), atom: atom('number', start, end, { value, ...more }) };
}

function longestUnit(
  matches: readonly Match[],
): { end: number; cls: Parameters<typeof toMeasure>[1]; value: number } | null {
  let best: { end: number; cls: Parameters<typeof toMeasure>[1]; value: number } | null = null;
  for (const { end, entry } of matches) {
    if (entry.group === 'unit' && (!best || end > best.end))
      best = { end, cls: entry.cls, value: entry.value };
  }
  return best;
}

/** A bare "kilo", "litre" or "dozen" means one of it; a bare "can" or "l" does not. */
export function measures(cls: string, text: string): boolean {
  return cls === 'dozen' || ((cls === 'kg' || cls === 'l') && text.length > 1);
}

/** "two cans": where the menu has a size called Can, the word is the size. */
function namesSize(lattice: Lattice, i: number, compiled: CompiledMenu): boolean {
  const { index } = compiled;
  return mentionsAt(lattice, i, index).some(
    ({ end, mention }) =>
      end === i + 1 &&
      mention.candidates.some(
        (one) =>
          (one.full && index.entities[one.entity]?.kind === 'variant') ||
          (one.exact && index.entities[one.entity]?.kind === 'option'),
      ),
  );
}

export interface Edge {
  score: number;
  atom: Atom;
}
