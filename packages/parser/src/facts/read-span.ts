import { findKind } from '../numbers/number-match.ts';
import { readNumber } from '../numbers/read-number.ts';
import { type FactSource, hasWord, timeAt } from './fact-finder.ts';
import type { Wanted } from './wanted-time.ts';

/** "in 20 minutes", "20 min me", "in an hour and a half", "in 2 days". Returns where it ends, 0 where there is none. */
export function readSpan(source: FactSource, i: number, wanted: Wanted): number {
  const cue = timeAt(source, i, 'inTime');
  const start = cue || i;
  const count = countAt(source, start, cue > 0);
  if (!count) return 0;
  const unit = unitAt(source, count.end);
  if (!unit) return 0;
  const more = findKind(source.openings, unit.end, 'plus');
  const end = more?.end ?? unit.end;
  const behind = timeAt(source, end, 'inTime');
  // "20 minutes" alone may be how long something takes, "20 m" anything
  if (!cue && !behind) return 0;
  if (!cue && source.tokens[unit.end - 1]?.text.length === 1) return 0;
  const value = (count.value + (more?.value ?? 0)) * unit.minutes;
  if (unit.minutes >= 1440) wanted.days = Math.round(value / 1440);
  else wanted.inMinutes = Math.round(value);
  return behind || end;
}

/** "20", "half an", "an"; behind "in" the bare unit is one of it. */
function countAt(source: FactSource, p: number, told: boolean): { end: number; value: number } | null {
  const number = readNumber(source.tokens, p, source.openings);
  if (number) {
    const hyphen = source.tokens[number.end];
    const glued = hyphen?.text === '-' && hyphen.glued && source.tokens[number.end + 1]?.glued;
    return { end: glued ? number.end + 1 : number.end, value: number.value };
  }
  if (timeAt(source, p, 'hourOne') || timeAt(source, p, 'hourPair')) return { end: p, value: 1 };
  if (hasWord(source, p, 'article') && unitAt(source, p + 1)) return { end: p + 1, value: 1 };
  if (!told) return null;
  const unit = unitAt(source, p);
  // "sekitar jam 7": at seven, not in an hour
  const hour = unit && source.tokens[unit.end]?.kind === 'number';
  return hour ? null : { end: p, value: 1 };
}

const UNITS = [
  ['hourOne', 60],
  ['hourPair', 120],
  ['minutes', 1],
  ['hours', 60],
  ['days', 1440],
  ['weeks', 10_080],
] as const;

function unitAt(source: FactSource, p: number): { end: number; minutes: number } | null {
  let best: { end: number; minutes: number } | null = null;
  for (const [cls, minutes] of UNITS) {
    const end = timeAt(source, p, cls);
    if (end > (best?.end ?? 0)) best = { end, minutes };
  }
  return best;
}
