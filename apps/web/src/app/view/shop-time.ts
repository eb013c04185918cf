/**
 * A local time of the shop ('YYYY-MM-DDTHH:MM') or a day of it ('YYYY-MM-DD', with what was said of it behind) as people
 * write it: "Tue, Nov 24, 12:00 PM". Anything else comes back as it is.
 */
export function shopTime(locale: string, value: string): string {
  const [, day, time, rest = ''] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?( .*)?$/.exec(value) ?? [];
  if (!day) return value;
  // both ends are the shop's clock: no zone is to move it
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(time && { hour: 'numeric', minute: '2-digit' }),
    timeZone: 'UTC',
  });
  return `${format.format(new Date(`${day}T${time ?? '00:00'}Z`))}${rest}`;
}
