import type { NumberKind } from '../lexicon/entry.ts';
import type { Match } from '../lexicon/match.ts';
import type { Token } from '../text/token.ts';

export interface ReadNumber {
  end: number;
  value: number;
  part: boolean;
}

type MatchAt = (i: number) => readonly Match[];

/**
 * The number that begins at token `i`, in digits or words: "two hundred and five", "veinte y uno", "sava do", "2 1/2",
 * "40rb". null where none begins. Fractions alone ("half") come back with `part`.
 */
export function readNumber(tokens: readonly Token[], i: number, at: MatchAt): ReadNumber | null {
  const before = find(at(i), 'before');
  if (before) {
    const rest = readNumber(tokens, before.end, at);
    if (rest && !rest.part) return { end: rest.end, value: rest.value + before.value, part: false };
  }
  const part = find(at(i), 'part');
  const sum = readSum(tokens, i, at);
  if (part && (!sum || part.end >= sum.end)) return { end: part.end, value: part.value, part: true };
  if (!sum) return null;
  const plus = find(at(sum.end), 'plus');
  if (plus && !at(plus.end).some((match) => match.entry.group === 'unit'))
    return { end: plus.end, value: sum.value + plus.value, part: false };
  const next = tokens[sum.end];
  if (next?.kind === 'number' && next.value < 1 && next.value > 0 && Number.isInteger(sum.value)) {
    return { end: sum.end + 1, value: sum.value + next.value, part: false };
  }
  return { ...sum, part: false };
}

function readSum(tokens: readonly Token[], i: number, at: MatchAt): { end: number; value: number } | null {
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
      const join = find(at(p), 'join');
      const arabic =
        join !== null &&
        at(p).some(({ entry }) => entry.group === 'number' && entry.cls === 'join' && entry.locale === 'ar');
      if (join && (current >= 20 || arabic)) q = join.end;
    }
    const times = find(at(q), 'times');
    const add = digits ? null : find(at(q), 'add');
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

function find(matches: readonly Match[], cls: NumberKind): { end: number; value: number } | null {
  let best: { end: number; value: number } | null = null;
  for (const { end, entry } of matches) {
    if (entry.group === 'number' && entry.cls === cls && (!best || end > best.end))
      best = { end, value: entry.value };
  }
  return best;
}
