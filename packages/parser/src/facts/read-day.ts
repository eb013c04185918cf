import { findKind } from '../numbers/number-match.ts';
import { type FactSource, hasWord, timeAt } from './fact-finder.ts';
import { halfAt } from './half-of-day.ts';
import type { Wanted } from './wanted-time.ts';

const NAMED = [
  ['dayAfter', 2],
  ['tomorrow', 1],
  ['today', 0],
] as const;

/** "tomorrow", "this evening", "next friday", "lundi en huit". Returns where it ends, 0 where there is none. */
export function readDay(source: FactSource, i: number, wanted: Wanted): number {
  const afternoon = timeAt(source, i, 'thisAfternoon');
  const morning = timeAt(source, i, 'thisMorning');
  const evening = timeAt(source, i, 'tonight');
  const part = Math.max(afternoon, morning, evening);
  const weeks = weeksAt(source, i);
  const start = weeks.end || i;
  for (const [cls, days] of NAMED) {
    const end = timeAt(source, start, cls);
    if (end < part || end === 0) continue;
    const behind = weeksAt(source, end);
    wanted.days = days + 7 * (weeks.count + behind.count);
    return behind.end || end;
  }
  if (part) {
    wanted.days ??= 0;
    wanted.half = part === afternoon ? 'afternoon' : part === morning ? 'morning' : 'evening';
    return part;
  }
  const end = readWeekday(source, start, wanted);
  if (!end) return 0;
  const behind = weeksAt(source, end);
  wanted.weeks = weeks.count + behind.count;
  return behind.end || end;
}

/** "A week on", "en huit", "in zwei Wochen", before or behind a day: weeks to add to it. */
function weeksAt(source: FactSource, p: number): { count: number; end: number } {
  const one = timeAt(source, p, 'weekOn');
  const two = timeAt(source, p, 'twoWeeksOn');
  return two > one ? { count: 2, end: two } : { count: one ? 1 : 0, end: one };
}

function readWeekday(source: FactSource, i: number, wanted: Wanted): number {
  const week = timeAt(source, i, 'nextWeek');
  if (week) {
    if (wanted.weekday === null) return 0;
    wanted.next = true;
    return week;
  }
  const before = timeAt(source, i, 'next');
  const named = before || i;
  const weekday = source.openings[named]?.weekday;
  if (!weekday || source.masked[named]) return 0;
  let end = named + weekday.length;
  const behind = Math.max(timeAt(source, end, 'next'), timeAt(source, end, 'nextWeek'));
  if (behind) end = behind;
  if (findKind(source.openings, end, 'ordinal')?.value === -1) return 0;
  // Portuguese names its days like places in a list ("tira a segunda"), Arabic its Monday like "both"
  const opening = source.openings[named];
  const told = end > named + 1 || before > 0 || halfAt(source, end) || timeAt(source, end, 'at');
  const place = opening?.numbers?.has('ordinal') === true && hasWord(source, i - 1, 'article');
  if (!told && (place || opening?.words?.has('all'))) return 0;
  wanted.weekday = weekday.entry.value;
  wanted.next = before > 0 || behind > 0;
  return end;
}
