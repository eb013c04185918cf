import type { Token } from '../text/token.ts';
import { type Found, findKind, type Openings } from './number-match.ts';
import { decimalsAt } from './read-decimals.ts';
import { figureAt, fractionAt } from './read-figure.ts';
import { type Manner, type ReadSum, readSum } from './read-sum.ts';
import { dozensAt, scaled } from './scale-figure.ts';

export interface ReadNumber {
  end: number;
  value: number;
  part: boolean;
}

/**
 * The number that begins at token `i`, in digits or words: "two hundred and five", "veinte y uno", "sava do", "2 1/2",
 * "one point five", "40rb". null where none begins. Fractions alone ("half") come back with `part`. An order holds no
 * negative number: a minus is read only in a `figure`.
 */
export function readNumber(
  tokens: readonly Token[],
  i: number,
  at: Openings,
  manner: Manner = 'order',
): ReadNumber | null {
  const first = tokens[i];
  if (!first || (first.kind !== 'number' && manner === 'order' && !at[i]?.numbers)) return null;
  if (manner === 'figure') {
    const minus = first.text === '-' && first.kind === 'sign' ? i + 1 : (findKind(at, i, 'minus')?.end ?? i);
    const rest = minus > i ? readNumber(tokens, minus, at, manner) : null;
    if (rest) return { ...rest, value: -Math.abs(rest.value) };
    const fraction = fractionAt(first);
    if (fraction !== null) return { end: i + 1, value: fraction, part: false };
    const tail = decimalsAt(tokens, i, at, manner);
    if (tail) return scaled(tail, at);
    const dozens = dozensAt(i, at);
    if (dozens) return dozens;
  }
  const before = findKind(at, i, 'before');
  const counted = before ? countedAt(tokens, before.end, at, manner) : null;
  if (before && counted) {
    const first = { value: counted.value + before.value, digits: false };
    const sum = readSum(tokens, counted.end, at, manner, first) as ReadSum;
    return { end: sum.end, value: sum.value, part: false };
  }
  const part = findKind(at, i, 'part');
  const figure = figureAt(tokens, i, manner === 'figure');
  const sum = figure
    ? readSum(tokens, figure.end, at, manner, { value: figure.value, digits: true })
    : readSum(tokens, i, at, manner);
  if (part && (!sum || part.end >= sum.end)) {
    const times = findKind(at, part.end, 'times');
    if (times && times.value >= 1000) return { end: times.end, value: part.value * times.value, part: false };
    const half = { end: part.end, value: part.value };
    const more = manner === 'figure' ? scaled(half, at) : null;
    return more && more.end > half.end ? more : { ...half, part: true };
  }
  return sum ? withTail(tokens, sum, at, manner) : null;
}

/** "saadhe teen sau" is three and a half hundred: what is counted first, which the half goes to. */
function countedAt(tokens: readonly Token[], p: number, at: Openings, manner: Manner): Found | null {
  const one = figureAt(tokens, p, manner === 'figure') ?? findKind(at, p, 'add');
  return one ?? (findKind(at, p, 'times') ? { end: p, value: 1 } : null);
}

/** What goes behind a sum: decimals in words, "and a half", "1/2", a scale. */
function withTail(tokens: readonly Token[], sum: ReadSum, at: Openings, manner: Manner): ReadNumber {
  const decimals = Number.isInteger(sum.value) ? decimalsAt(tokens, sum.end, at, manner) : null;
  if (decimals) return scaled({ end: decimals.end, value: sum.value + decimals.value }, at);
  const plus = findKind(at, sum.end, 'plus');
  if (plus) {
    const scale = sum.scale >= 1000 ? sum.scale : 1;
    const value = sum.value + plus.value * scale;
    const times = scale === 1 ? findKind(at, plus.end, 'times') : null;
    if (times && times.value >= 1000) return { end: times.end, value: value * times.value, part: false };
    return { end: plus.end, value, part: false };
  }
  const next = tokens[sum.end];
  if (next?.kind === 'number' && next.value < 1 && next.value > 0 && Number.isInteger(sum.value)) {
    return { end: sum.end + 1, value: sum.value + next.value, part: false };
  }
  return manner === 'figure' ? scaled(sum, at) : { end: sum.end, value: sum.value, part: false };
}
