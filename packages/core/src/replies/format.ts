import { formatter } from './formatter-cache.ts';

/** How a shop writes numbers and times for one customer. */
export interface Wording {
  /** BCP 47 */
  locale: string;
  /** ISO 4217 */
  currency: string;
  /** IANA */
  timeZone: string;
  /** When it is said: what is not of the same day names its day. */
  now: Date;
}

/** Money in the currency's own number of decimals: (1799, USD, en) is "$17.99", (1799, JPY) "¥1,799". */
export function formatMoney(wording: Wording, minor: number): string {
  const format = formatter(`money ${wording.locale} ${wording.currency}`, () =>
    Intl.NumberFormat(wording.locale, { style: 'currency', currency: wording.currency }),
  );
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** decimals);
}

/** A quantity in thousandths as people write it: 2000 is "2", 500 is "0.5". */
export function formatQuantity(wording: Wording, thousandths: number): string {
  return formatter(`quantity ${wording.locale}`, () =>
    Intl.NumberFormat(wording.locale, { maximumFractionDigits: 3 }),
  ).format(thousandths / 1000);
}

/** "6:40 – 7:00 PM" in the shop's zone, "Sat, Nov 21, 6:40 – 7:00 PM" on another day; one time where both ends are the same minute. */
export function formatWindow(wording: Wording, from: Date, to: Date): string {
  if (!isToday(wording, from)) return momentFormat(wording).formatRange(from, to);
  const format = formatter(`time ${wording.locale} ${wording.timeZone}`, () =>
    Intl.DateTimeFormat(wording.locale, {
      hour: 'numeric',
      minute: '2-digit',
      timeZone: wording.timeZone,
    }),
  );
  return format.formatRange(from, to);
}

/** "Sat, Nov 21, 8:00 PM" in the shop's zone: a time that may be another day's. */
export function formatMoment(wording: Wording, at: Date): string {
  return momentFormat(wording).format(at);
}

function momentFormat(wording: Wording): Intl.DateTimeFormat {
  return formatter(`moment ${wording.locale} ${wording.timeZone}`, () =>
    Intl.DateTimeFormat(wording.locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: 'numeric',
      minute: '2-digit',
      timeZone: wording.timeZone,
    }),
  );
}

/** Of the same day as the message, by the shop's clock. */
function isToday({ timeZone, now }: Wording, at: Date): boolean {
  const day = formatter(`date ${timeZone}`, () => Intl.DateTimeFormat('en-CA', { timeZone }));
  return day.format(at) === day.format(now);
}

/** A day of the calendar, 'YYYY-MM-DD', with its weekday: "Saturday, November 21". */
export function formatDay(wording: Wording, day: string): string {
  return formatter(`day ${wording.locale}`, () =>
    Intl.DateTimeFormat(wording.locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
  ).format(new Date(`${day}T00:00:00Z`));
}
