import type { Token } from '../text/token.ts';
import { type Found, findKind, type Openings } from './number-match.ts';
import { afterHyphen, type ReadSum, readSum } from './read-sum.ts';

/**
 * A place in a list at token `i`, in digits or words: "3rd", "2º", "25वां", "ke-5", "twenty-first", "décimo segundo",
 * "الخامس والعشرون", "kedua puluh lima". The last is -1. null where none begins.
 */
export function readOrdinal(tokens: readonly Token[], i: number, at: Openings): Found | null {
  const token = tokens[i];
  if (!token) return null;
  if (token.kind === 'number') {
    const mark = tokens[i + 1]?.glued ? findKind(at, i + 1, 'mark') : null;
    if (mark && Number.isInteger(token.value) && token.value > 0)
      return { end: mark.end, value: token.value };
  } else if (token.kind !== 'word') return null;
  const named = findKind(at, i, 'ordinal');
  const prefixed = prefixedAt(tokens, i, at);
  if (prefixed && (!named || prefixed.end > named.end)) return prefixed;
  if (named) return goOn(named, at);
  const sum = readSum(tokens, i, at, 'order');
  return sum && token.kind === 'word' ? behindSum(tokens, sum, at) : null;
}

/** "ke-5", "ke dua puluh", and "kedua puluh" in one word. */
function prefixedAt(tokens: readonly Token[], i: number, at: Openings): Found | null {
  const stem = findKind(at, i, 'ordinalStem');
  if (stem) {
    const sum = readSum(tokens, stem.end, at, 'order', { value: stem.value, digits: false });
    return sum ? { end: sum.end, value: sum.value } : null;
  }
  const prefix = findKind(at, i, 'prefix');
  if (!prefix) return null;
  const p = afterHyphen(tokens, prefix.end);
  const number = tokens[p];
  if (number?.kind === 'number') {
    const whole = Number.isInteger(number.value) && number.value > 0;
    // without the hyphen it also says where to: "ke 15"
    return whole && (p > prefix.end || number.glued || number.value <= 10)
      ? { end: p + 1, value: number.value }
      : null;
  }
  const sum = readSum(tokens, p, at, 'order');
  return sum && Number.isInteger(sum.value) && sum.value > 0 ? { end: sum.end, value: sum.value } : null;
}

/** More ordinals behind one: tens before units ("décimo segundo") or, joined, behind them ("الخامس والعشرون"). */
function goOn(first: Found, at: Openings): Found {
  let { end, value } = first;
  const teen = value > 0 && value < 10 ? findKind(at, end, 'teen') : null;
  if (teen) return { end: teen.end, value: value + teen.value };
  const join = findKind(at, end, 'join');
  if (join?.value === 1 && value > 0 && value < 10) {
    const tens = findKind(at, join.end, 'ordinal');
    if (tens && tens.value >= 20 && tens.value < 100 && tens.value % 10 === 0)
      return { end: tens.end, value: value + tens.value };
  }
  for (let next = findKind(at, end, 'ordinal'); next; next = findKind(at, end, 'ordinal')) {
    const room = value % 100 === 0 ? 100 : value % 10 === 0 ? 10 : 1;
    if (value < 10 || next.value <= 0 || next.value >= room) break;
    value += next.value;
    end = next.end;
  }
  return { end, value };
}

/** "twenty-first", "one hundred and third", "two hundredth". */
function behindSum(tokens: readonly Token[], sum: ReadSum, at: Openings): Found | null {
  const hyphen = afterHyphen(tokens, sum.end);
  const join = findKind(at, hyphen, 'join');
  const p = join ? afterHyphen(tokens, join.end) : hyphen;
  const last = findKind(at, p, 'ordinal');
  if (!last || last.value <= 0 || !Number.isInteger(sum.value)) return null;
  if (last.value >= 100) return sum.value < 100 ? { end: last.end, value: sum.value * last.value } : null;
  const tens = sum.value % 10 === 0 && sum.value % 100 >= 20;
  const room = sum.value % 100 === 0 ? 100 : sum.wide ? 20 : tens ? 10 : 1;
  return last.value < room ? { end: last.end, value: sum.value + last.value } : null;
}
