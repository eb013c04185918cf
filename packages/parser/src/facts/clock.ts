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

/** Days until a date of the calendar comes next (January is 0; without a month: in the next that has it); null for 31 June. */
export function daysUntil(now: string, month: number | null, day: number): number | null {
  const start = parse(`${now.slice(0, 10)}T00:00`);
  for (let ahead = 0; ahead <= 48; ahead++) {
    const first = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + ahead, day));
    if (first.getUTCDate() !== day || (month !== null && first.getUTCMonth() !== month)) continue;
    if (first >= start) return Math.round((first.getTime() - start.getTime()) / 86_400_000);
  }
  return null;
}

/**
 * The day of `now` at a clock time. Without a half of the day the next time to come: "at 7" said at 18:00 is 19:00. On
 * another day (`planned`) an hour below eight is in the afternoon or evening, when shops are open.
 */
export function atClock(now: string, clock: Clock, half: 'am' | 'pm' | null, planned: boolean): string {
  const day = `${now.slice(0, 10)}T00:00`;
  let { hour } = clock;
  if (half === 'pm' && hour < 12) hour += 12;
  if (half === 'am' && hour === 12) hour = 0;
  const time = addMinutes(day, hour * 60 + clock.minute);
  if (half !== null || hour >= 13 || hour === 0) return time;
  if (planned) return hour < 8 ? addMinutes(time, 720) : time;
  if (time >= now) return time;
  const later = addMinutes(time, 720);
  return later >= now && hour < 12 ? later : time >= now ? time : addDays(time, 1);
}
