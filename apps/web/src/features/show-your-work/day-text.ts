/** "20 Nov" of '2026-11-20', a day of the shop's own calendar: no zone may move it. */
export function dayText(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** A count or a rate with at most one decimal; a dash where there was nothing to count. */
export function numberText(value: number | null, locale: string): string {
  return value === null ? '–' : new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}
