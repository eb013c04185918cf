import { z } from 'zod';

/** A day (2026-11-23, the whole of it where the shop is) or an instant (2026-11-23T18:00:00Z). */
export const dayOrInstantSchema = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], {
    error: 'A day, as in 2026-11-23, or an instant, as in 2026-11-23T18:00:00Z.',
  })
  // A time zone may move the ends of this into the year before or after, and still they must have four digits.
  .refine((text) => text >= '0002' && text < '9999', 'A year from 2 to 9998, please.');

const DAY_MS = 86_400_000;

/** The first instant of a day in a time zone, or the instant itself. */
export function startOf(text: string, timeZone: string): Date {
  return text.includes('T') ? new Date(text) : midnight(text, timeZone);
}

/** The last millisecond of a day in a time zone, or the instant itself. */
export function endOf(text: string, timeZone: string): Date {
  if (text.includes('T')) return new Date(text);
  const next = new Date(Date.parse(`${text}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  return new Date(midnight(next, timeZone).getTime() - 1);
}

/** Asked twice, because the offset at the first guess may be that of the other side of a clock change. */
function midnight(day: string, timeZone: string): Date {
  const wall = Date.parse(`${day}T00:00:00Z`);
  const guess = wall - offsetMs(wall, timeZone);
  return new Date(wall - offsetMs(guess, timeZone));
}

function offsetMs(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
    instant,
  );
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name);
  if (!match) return 0;
  const [, sign, hours, minutes, seconds = '0'] = match;
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -size : size;
}
