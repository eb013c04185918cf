import { formatter } from './formatter-cache.ts';

/** How a shop writes numbers and times for one customer. */
export interface Wording {
  /** BCP 47 */
  locale: string;
  /** ISO 4217 */
  currency: string;
  /** IANA */
  timeZone: string;
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

/** "6:40 – 7:00 PM" in the shop's zone; one time where both ends are the same minute. */
export function formatWindow(wording: Wording, from: Date, to: Date): string {
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
  return formatter(`moment ${wording.locale} ${wording.timeZone}`, () =>
    Intl.DateTimeFormat(wording.locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: 'numeric',
      minute: '2-digit',
      timeZone: wording.timeZone,
    }),
  ).format(at);
}

/** A day of the calendar, 'YYYY-MM-DD', with its weekday: "Saturday, November 21". */
export function formatDay(wording: Wording, day: string): string {
  return formatter(`day ${wording.locale}`, () =>
    Intl.DateTimeFormat(wording.locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
  ).format(new Date(`${day}T00:00:00Z`));
}
