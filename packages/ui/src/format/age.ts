export type AgeLevel = 'fresh' | 'waiting' | 'late';

/** An order waits visibly from 10 minutes on and is late from 15. */
export function ageLevel(minutes: number): AgeLevel {
  if (minutes >= 15) return 'late';
  return minutes >= 10 ? 'waiting' : 'fresh';
}

/** Whole minutes from `since` to `now` (both epoch ms), never negative: clocks of two machines differ. */
export function ageMinutes(sinceMs: number, nowMs: number): number {
  return Math.max(0, Math.floor((nowMs - sinceMs) / 60_000));
}

/** "4 min", "2 hr", "3 days" in the reader's language. */
export function formatAge(minutes: number, locale: string): string {
  const [value, unit] =
    minutes < 120
      ? [minutes, 'minute']
      : minutes < 2880
        ? [Math.floor(minutes / 60), 'hour']
        : [Math.floor(minutes / 1440), 'day'];
  // The language without its region: en-GB would write "4 mins", which jumps between one and two letters longer.
  return new Intl.NumberFormat(locale.split('-')[0], { style: 'unit', unit, unitDisplay: 'short' }).format(
    value,
  );
}
