/** A moment as the shop's clock shows it, 'YYYY-MM-DDTHH:MM', which is how the parser reads and writes times. */
export function toLocalTime(at: Date, timeZone: string): string {
  const parts = Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);
  return parts.replace(' ', 'T').slice(0, 16);
}

/**
 * The moment at which the shop's clock shows `local`; null when it is no such time. Where the clock is set forward and
 * skips it, the time after the skip; where it shows it twice, one of the two.
 */
export function fromLocalTime(local: string, timeZone: string): Date | null {
  // Date.parse makes a date of almost anything ("asap:00Z" is the year 2000), so the shape is checked apart.
  const asUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) ? Date.parse(`${local}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return null;
  const offsetAt = (ms: number) => Date.parse(`${toLocalTime(new Date(ms), timeZone)}:00Z`) - ms;
  // The offset of the guess is right unless the clock changes in between; the second look is.
  const guess = asUtc - offsetAt(asUtc);
  return new Date(asUtc - offsetAt(guess));
}
