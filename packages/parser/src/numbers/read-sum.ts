import type { Token } from '../text/token.ts';
import { type Found, findKind, type Openings } from './number-match.ts';

/**
 * How freely a number is read. In an order every number may be an amount, so what people only say of money and of plain
 * figures stays apart: "3M" may be three of size M, "2 con 5" two with five, "one twelve inch" a size. `figure`: the
 * phrase is known to be a figure.
 */
export type Manner = 'order' | 'figure';

/** A sum under way: what is closed by a thousand or more, what is open, and what the open part still takes. */
interface Sum {
  closed: number;
  open: number | null;
  /** The scale that closed last; only smaller ones go on. */
  scale: number;
  /** The word before takes one to nineteen: soixante, quatre-vingt. */
  wide: boolean;
}

export interface ReadSum extends Found {
  /** The last word multiplied by this (1 where it did not): "two million and a half" halves a million. */
  scale: number;
  /** One to nineteen may follow. */
  wide: boolean;
}

/**
 * Number words from token `i`: units behind tens or, joined, before them; hundreds; thousands and more, which close what
 * came before. `first` is what stands there already: the figure before "thousand", the two of "ke-dua puluh".
 */
export function readSum(
  tokens: readonly Token[],
  i: number,
  at: Openings,
  manner: Manner,
  first: { value: number; digits: boolean } | null = null,
): ReadSum | null {
  const sum: Sum = { closed: 0, open: first?.value ?? null, scale: Number.POSITIVE_INFINITY, wide: false };
  let digits = first?.digits ?? false;
  let p = i;
  let last = 1;
  for (;;) {
    const teen = teenAt(at, p, sum, digits);
    if (teen) {
      sum.open = (sum.open ?? 0) + teen.value;
      p = teen.end;
      continue;
    }
    const join = joinAt(tokens, p, at, sum, digits);
    const q = join?.end ?? p;
    const step = digits ? null : addAt(tokens, q, at, manner, sum);
    const times = findKind(at, q, 'times');
    if (step && (!times || step.end >= times.end) && add(sum, step, join, manner)) {
      p = step.end;
      last = 1;
    } else if (times && (q === p || times.value >= 1000 || sum.open === null) && multiply(sum, times.value)) {
      p = times.end;
      last = times.value;
      if (digits && manner === 'order') break;
      digits = false;
    } else break;
  }
  if (p === i && !first) return null;
  return { end: p, value: sum.closed + (sum.open ?? 0), scale: last, wide: sum.wide };
}

/** "dua belas", "ستة عشر": ten more, behind one to nine. */
function teenAt(at: Openings, p: number, sum: Sum, digits: boolean): Found | null {
  const rest = digits || sum.open === null ? 0 : sum.open % 100;
  return rest >= 1 && rest <= 9 ? findKind(at, p, 'teen') : null;
}

interface Join {
  end: number;
  /** Units come before tens: five and twenty. */
  unitsFirst: boolean;
}

/** "and", hyphens without spaces, or both ("vingt-et-un"), where something to join stands before. */
function joinAt(tokens: readonly Token[], p: number, at: Openings, sum: Sum, digits: boolean): Join | null {
  if (digits || (sum.open === null && sum.closed === 0)) return null;
  const first = afterHyphen(tokens, p);
  const word = findKind(at, first, 'join');
  if (!word) return first > p ? { end: first, unitsFirst: false } : null;
  const unitsFirst = word.value === 1;
  if (sum.open !== null && sum.open < 20 && !unitsFirst) return null;
  return { end: afterHyphen(tokens, word.end), unitsFirst };
}

/** Behind a hyphen without spaces at `p`, else `p`. */
export function afterHyphen(tokens: readonly Token[], p: number): number {
  const sign = tokens[p];
  const hyphen = sign?.kind === 'sign' && sign.glued && '-–—'.includes(sign.text);
  return hyphen && tokens[p + 1]?.glued === true ? p + 1 : p;
}

interface Step extends Found {
  wide: boolean;
}

function addAt(tokens: readonly Token[], q: number, at: Openings, manner: Manner, sum: Sum): Step | null {
  const token = tokens[q];
  if (token?.kind === 'number') {
    const begun = sum.open !== null || sum.closed > 0;
    if (manner === 'order' || !begun || !Number.isInteger(token.value) || token.value < 0) return null;
    return { end: q + 1, value: token.value, wide: false };
  }
  const plain = findKind(at, q, 'add');
  const wide = findKind(at, q, 'wide');
  if (wide && (!plain || wide.end >= plain.end)) return { ...wide, wide: true };
  return plain ? { ...plain, wide: false } : null;
}

function add(sum: Sum, { value, wide }: Step, join: Join | null, manner: Manner): boolean {
  const { open } = sum;
  if (value >= 1000) {
    if (open !== null || value >= sum.scale) return false;
    sum.closed += value;
    sum.scale = 1000;
    return true;
  }
  if (open === null) sum.open = value;
  else if (fits(open, value, sum.wide, join)) sum.open = open + value;
  else if (manner === 'figure' && sum.closed === 0 && !join && open === 0) sum.open = value;
  // "one twenty two" is a hundred and twenty-two
  else if (manner === 'figure' && sum.closed === 0 && !join && open < 10 && value >= 10 && value < 100)
    sum.open = open * 100 + value;
  else return false;
  sum.wide = wide;
  return true;
}

/** Twenty takes one to nine, a hundred one to ninety-nine; nothing follows a bare one. */
function fits(open: number, value: number, wide: boolean, join: Join | null): boolean {
  const rest = open % 100;
  if (join?.unitsFirst && rest > 0 && rest < 10) return value >= 20 && value < 100 && value % 10 === 0;
  if (value <= 0 || value >= 100 || open === 0) return false;
  if (rest === 0) return true;
  if (wide) return value < 20;
  return rest % 10 === 0 && rest >= 20 && value < 10;
}

function multiply(sum: Sum, value: number): boolean {
  const { open } = sum;
  if (open === 0) return false;
  if (value < 1000) {
    if (open !== null && (open < 0 || open % 100 === 0 || open >= 100 || (value === 10 && open >= 10)))
      return false;
    sum.open = (open ?? 1) * value;
    sum.wide = false;
    return true;
  }
  // "three thousand millions", "three hundred crores": all of it; a smaller scale multiplies what is open
  if (value > sum.scale) {
    sum.closed = (sum.closed + (open ?? 0)) * value;
  } else {
    if (open === null && sum.closed > 0) return false;
    sum.closed += (open ?? 1) * value;
  }
  sum.scale = value;
  sum.open = null;
  return true;
}
