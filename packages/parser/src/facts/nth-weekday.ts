import { readOrdinal } from '../numbers/read-ordinal.ts';
import { nthWeekday } from './clock.ts';
import { type FactSource, hasWord, timeAt } from './fact-finder.ts';
import { leadIn } from './lead-in.ts';
import { monthAt } from './month-at.ts';
import type { CalendarDate } from './wanted-time.ts';

/** "first tuesday of october", "el último domingo de diciembre", "sabtu pertama desember": a day by its place in a month. */
export function nthWeekdayAt(source: FactSource, i: number): { date: CalendarDate; end: number } | null {
  const lead = leadIn(source, i);
  const start = timeAt(source, lead, 'onDay') || lead;
  const first = placedAt(source, start) ?? placedAt(source, lead);
  if (!first) return null;
  const of = timeAt(source, first.end, 'ofMonth') || (hasWord(source, first.end, 'of') ? first.end + 1 : 0);
  const month = monthAt(source, of || first.end, of > 0) ?? monthAt(source, first.end, false);
  const date = month && nthWeekday(source.now, month.month, first.place, first.weekday);
  return date ? { date: { ...date, month: month.month }, end: month.end } : null;
}

/** A place and a weekday, in the order of the language. */
function placedAt(source: FactSource, p: number): { place: number; weekday: number; end: number } | null {
  const named = source.openings[p]?.weekday;
  const place = readOrdinal(source.tokens, named ? p + named.length : p, source.openings);
  if (place && isPlace(place.value)) {
    if (named) return { place: place.value, weekday: named.entry.value, end: place.end };
    const behind = source.openings[place.end]?.weekday;
    if (behind) return { place: place.value, weekday: behind.entry.value, end: place.end + behind.length };
  }
  return null;
}

/** No month has more than five of a weekday; the last is -1. */
function isPlace(value: number): boolean {
  return value === -1 || (value >= 1 && value <= 5);
}
