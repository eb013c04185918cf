import type { DayPart, WantedDay } from '../types.ts';
import { addDays, addMinutes, atClock, type Clock, daysUntil, type Half, nextWeekday } from './clock.ts';

export interface CalendarDate {
  /** January is 0; null for "the 15th": the next one to come. */
  month: number | null;
  day: number;
  year: number | null;
}

/** What was said about when, piece by piece. */
export interface Wanted {
  /** Tokens of the first and behind the last piece. */
  from: number;
  to: number;
  /** Days from now. */
  days: number | null;
  date: CalendarDate | null;
  /** Monday is 0. */
  weekday: number | null;
  /** Weeks behind the weekday. */
  weeks: number;
  /** The weekday of next week. */
  next: boolean;
  clock: Clock | null;
  half: Half | null;
  inMinutes: number | null;
  asap: boolean;
}

export interface Resolved {
  when: string | null;
  day: WantedDay | null;
  /** Why a careful cashier would ask. */
  doubt: string | null;
}

const PARTS: Readonly<Record<Half, { part: DayPart; begins: string } | null>> = {
  am: { part: 'morning', begins: 'T06:00' },
  pm: null,
  morning: { part: 'morning', begins: 'T06:00' },
  midday: { part: 'afternoon', begins: 'T12:00' },
  afternoon: { part: 'afternoon', begins: 'T12:00' },
  evening: { part: 'evening', begins: 'T18:00' },
  night: { part: 'evening', begins: 'T18:00' },
};

/**
 * The local time the pieces come to. A day without an hour is no time to plan by: it comes back as `day`, and so does a
 * part of today that has not begun. `asked` is the day whose hour the shop had asked for.
 */
export function resolveWanted(wanted: Wanted, now: string, asked: string | null): Resolved {
  if (wanted.inMinutes !== null) return { when: addMinutes(now, wanted.inMinutes), day: null, doubt: null };
  const ahead = daysAhead(wanted, now, asked);
  if (ahead === null) return { when: null, day: null, doubt: 'no such day' };
  const { days, doubt } = ahead;
  if (wanted.clock) {
    const when = addDays(atClock(now, wanted.clock, wanted.half, days !== null && days > 0), days ?? 0);
    const passed = days === 0 && when.slice(0, 10) > now.slice(0, 10) && wanted.clock.hour < 24;
    return { when, day: null, doubt: doubt ?? (passed ? 'time has passed' : null) };
  }
  if (wanted.asap) return { when: 'asap', day: null, doubt: null };
  if (days === null && wanted.half === null) return { when: null, day: null, doubt: null };
  const part = wanted.half ? PARTS[wanted.half] : null;
  const date = addDays(now, days ?? 0).slice(0, 10);
  // "today", where the hour of another day was asked for
  if (days === 0 && asked !== null && wanted.half === null) return { when: 'asap', day: null, doubt: null };
  if (!days && wanted.date === null && (!part || date + part.begins <= now))
    return { when: null, day: null, doubt: null };
  return { when: null, day: { date, part: part?.part ?? null }, doubt: 'day without a time' };
}

/** Days from now to the day that was said; `days` null where none was. null where there is no such day. */
function daysAhead(
  wanted: Wanted,
  now: string,
  asked: string | null,
): { days: number | null; doubt: string | null } | null {
  if (wanted.date) return daysToDate(wanted.date, wanted.weekday, now);
  if (wanted.weekday !== null) {
    const soon = nextWeekday(now, wanted.weekday);
    if (wanted.days === 0 && soon === 0) return { days: 0, doubt: null };
    if (wanted.weeks > 0) return { days: soon + 7 * wanted.weeks, doubt: null };
    if (!wanted.next) return { days: soon || 7, doubt: soon === 0 ? 'today or in a week' : null };
    const monday = nextWeekday(now, 0) || 7;
    const days = monday + wanted.weekday;
    return { days, doubt: days === soon ? null : 'this week or next' };
  }
  if (wanted.days === null && asked !== null) {
    const [year, month, day] = asked.split('-').map(Number) as [number, number, number];
    return { days: daysUntil(now, { year, month: month - 1, day }), doubt: null };
  }
  return { days: wanted.days, doubt: null };
}

/** Days to a date; "thursday the 15th" is the next 15th that is a Thursday, and worth a question where another is sooner. */
function daysToDate(
  date: CalendarDate,
  weekday: number | null,
  now: string,
): { days: number; doubt: string | null } | null {
  const soonest = daysUntil(now, date);
  if (soonest === null || weekday === null) return soonest === null ? null : { days: soonest, doubt: null };
  const matching = date.month === null ? daysUntil(now, date, weekday) : soonest;
  const days = matching ?? soonest;
  const agrees = days === soonest && days % 7 === nextWeekday(now, weekday);
  return { days, doubt: agrees ? null : 'weekday of another date' };
}
