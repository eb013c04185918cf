import type { NumberKind } from '../lexicon/entry.ts';
import type { Opening } from '../lexicon/opening.ts';
import type { Token } from '../text/token.ts';

export interface ReadNumber {
  end: number;
  value: number;
  part: boolean;
}

/**
 * The number that begins at token `i`, in digits or words: "two hundred and five", "veinte y uno", "sava do", "2 1/2",
 * "40rb". null where none begins. Fractions alone ("half") come back with `part`.
 */
export function readNumber(
  tokens: readonly Token[],
  i: number,
  openings: readonly Opening[],
): ReadNumber | null {
  const before = numberAt(openings, i, 'before');
  if (before) {
    const rest = readNumber(tokens, before.end, openings);
    if (rest && !rest.part) return { end: rest.end, value: rest.value + before.value, part: false };
  }
  const part = numberAt(openings, i, 'part');
  const sum = readSum(tokens, i, openings);
  if (part && (!sum || part.end >= sum.end)) return { end: part.end, value: part.value, part: true };
  if (!sum) return null;
  const plus = numberAt(openings, sum.end, 'plus');
  if (plus) return { end: plus.end, value: sum.value + plus.value, part: false };
  const next = tokens[sum.end];
  if (next?.kind === 'number' && next.value < 1 && next.value > 0 && Number.isInteger(sum.value)) {
    return { end: sum.end + 1, value: sum.value + next.value, part: false };
  }
  return { ...sum, part: false };
}

function readSum(
  tokens: readonly Token[],
  i: number,
  openings: readonly Opening[],
): { end: number; value: number } | null {
  let total = 0;
  let current: number | null = null;
  let p = i;
  const first = tokens[i];
  if (first?.kind === 'number') {
    current = first.value;
    p = i + 1;
  }
  const digits = current !== null;
  for (;;) {
    let q = p;
    if (current !== null && !digits) {
      const join = numberAt(openings, p, 'join');
      if (join && (current >= 20 || joinsArabic(openings[p] as Opening))) q = join.end;
    }
    const times = numberAt(openings, q, 'times');
    const add = digits ? null : numberAt(openings, q, 'add');
    const joined = q > p;
    if (add && (!times || add.end >= times.end) && mayAdd(current, add.value, joined)) {
      current = (current ?? 0) + add.value;
      p = add.end;
    } else if (times && (q === p || times.value >= 1000)) {
      if (current === 0) break;
      current = (current ?? 1) * times.value;
      if (times.value >= 1000) {
        total += current;
        current = null;
      }
      p = times.end;
      if (digits) break;
    } else break;
  }
  if (p === i) return null;
  return { end: p, value: total + (current ?? 0) };
}

/** Twenty takes one to nine, a hundred one to ninety-nine; nothing follows a bare one. */
function mayAdd(current: number | null, value: number, joined: boolean): boolean {
  if (current === null) return true;
  // Arabic says "five and twenty"
  if (joined && current % 100 > 0 && current % 100 < 10)
    return value >= 20 && value < 100 && value % 10 === 0;
  if (value < 0 || current === 0) return false;
  if (current % 100 === 0) return value < 100;
  return current % 10 === 0 && value < 10;
}

/** Arabic says the small number first: any number may stand in front of its "and". */
function joinsArabic(opening: Opening): boolean {
  return opening.matches.some(
    ({ entry }) => entry.group === 'number' && entry.cls === 'join' && entry.locale === 'ar',
  );
}

function numberAt(
  openings: readonly Opening[],
  i: number,
  cls: NumberKind,
): { end: number; value: number } | null {
  const found = openings[i]?.numbers?.get(cls);
  return found ? { end: i + found.length, value: found.value } : null;
}
