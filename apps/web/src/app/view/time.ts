/** "20:15" in the shop's time zone and the reader's locale. */
export function formatClock(at: Date, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(at);
}

/** "Fri 20 Nov" in the shop's time zone: the line between two days of a chat. */
export function formatDay(at: Date, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone,
  }).format(at);
}

/** "20:15", or "Fri 20 Nov, 20:15" where that is not today in the shop's time zone. */
export function formatMoment(at: Date, nowMs: number, locale: string, timeZone: string): string {
  const isToday = formatDay(at, 'en', timeZone) === formatDay(new Date(nowMs), 'en', timeZone);
  if (isToday) return formatClock(at, locale, timeZone);
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(at);
}

/** "1:07" for what is left, "0:00" once it is over. */
export function formatCountdown(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
