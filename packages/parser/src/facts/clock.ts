/** Local clock arithmetic on 'YYYY-MM-DDTHH:MM', without a time zone: the caller gave the shop's own. */
export interface Clock {
  hour: number;
  minute: number;
}

function parse(local: string): Date {
  const date = new Date(`${local.slice(0, 16)}:00Z`);
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}

function format(date: Date): string {
  return date.toISOString().slice(0, 16);
}

export function addMinutes(local: string, minutes: number): string {
  return format(new Date(parse(local).getTime() + minutes * 60_000));
}

export function addDays(local: string, days: number): string {
  return addMinutes(local, days * 1440);
}

/** Days until the next such weekday (0 = Monday); today's own name means a week from now only if it is today. */
export function nextWeekday(now: string, weekday: number): number {
  const today = (parse(now).getUTCDay() + 6) % 7;
  return (weekday - today + 7) % 7;
}

/**
 * Days until a date comes next (January is 0; null: in the next month that has the day, and has it on `weekday` where one
 * is given); null for 31 June.
 */
export function daysUntil(
  now: string,
  { month, day, year }: { month: number | null; day: number; year?: number | null },
  weekday: number | null = null,
): number | null {
  const start = parse(`${now.slice(0, 10)}T00:00`);
  const until = (date: Date): number => Math.round((date.getTime() - start.getTime()) / 86_400_000);
  if (year && month !== null) {
    const date = new Date(Date.UTC(year, month, day));
    return date.getUTCDate() === day && date >= start ? until(date) : null;
  }
  for (let ahead = 0; ahead <= 48; ahead++) {
    const first = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + ahead, day));
    if (first.getUTCDate() !== day || (month !== null && first.getUTCMonth() !== month)) continue;
    if (weekday !== null && (first.getUTCDay() + 6) % 7 !== weekday) continue;
    if (first >= start) return until(first);
  }
  return null;
}

/** The date of the n-th such weekday (-1: the last) of the month that comes next; null where it has fewer. */
export function nthWeekday(
  now: string,
  month: number,
  place: number,
  weekday: number,
): { year: number; day: number } | null {
  const start = parse(`${now.slice(0, 10)}T00:00`);
  for (let year = start.getUTCFullYear(); year <= start.getUTCFullYear() + 1; year++) {
    const first = (new Date(Date.UTC(year, month, 1)).getUTCDay() + 6) % 7;
    const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    const earliest = 1 + ((weekday - first + 7) % 7);
    const day = place > 0 ? earliest + 7 * (place - 1) : earliest + 7 * Math.floor((length - earliest) / 7);
    if (day > length) return null;
    if (Date.UTC(year, month, day) >= start.getTime()) return { year, day };
  }
  return null;
}

/** Which part of a day an hour is said of. `am` and `pm` are the plain halves. */
export type Half = 'am' | 'pm' | 'morning' | 'midday' | 'afternoon' | 'evening' | 'night';

/** Hours since midnight of the day that is meant: twelve and one at night belong to the day after. */
function hourIn(hour: number, half: Half): number {
  if (half === 'am' || half === 'morning') return hour === 12 ? 0 : hour;
  if (hour > 12) return hour;
  if (half === 'night') return hour === 12 ? 24 : hour < 5 ? hour + 24 : hour + 12;
  if (half === 'evening' && hour === 12) return 24;
  if (half === 'midday') return hour >= 10 ? hour : hour + 12;
  return hour < 12 ? hour + 12 : hour;
}

/**
 * The day of `now` at a clock time. Without a half of the day the next time to come: "at 7" said at 18:00 is 19:00. On
 * another day (`planned`) an hour below eight is in the afternoon or evening, when shops are open.
 */
export function atClock(now: string, clock: Clock, half: Half | null, planned: boolean): string {
  const day = `${now.slice(0, 10)}T00:00`;
  const { hour, minute } = clock;
  const time = addMinutes(day, (half === null ? hour : hourIn(hour, half)) * 60 + minute);
  if (planned) return half === null && hour > 0 && hour < 8 ? addMinutes(time, 720) : time;
  if (time >= now) return time;
  if (half !== null || hour > 12 || hour === 0) return addDays(time, 1);
  const later = addMinutes(time, 720);
  return later >= now && hour < 12 ? later : addDays(time, 1);
}
