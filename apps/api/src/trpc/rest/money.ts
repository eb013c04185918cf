import { DomainError } from '@novi/core/errors';
import { z } from 'zod';

/** What an order can hold in all, in minor units; one price or fee can hold less. */
const MAX_TOTAL_MINOR = 2_000_000_000;
export const MAX_PRICE_MINOR = 100_000_000;

/**
 * Money in the REST API: a decimal number of the shop's currency, as in 12.50. Exact inside: minor units. How much is
 * too much is for toMinor to say, which knows the currency: a million is a fortune in EUR and a dinner in VND.
 */
export const moneySchema = z.number().min(0).max(MAX_TOTAL_MINOR).meta({ example: 12.5 });

/** How many decimals a currency has (ISO 4217, as ICU knows it). */
export function currencyDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/**
 * Decimal to minor units, by its digits and not by arithmetic: 1.15 * 100 is 114.99999999999999. Throws
 * INVALID_INPUT, naming `field`, for more decimals than the currency has, and for more than `maxMinor`.
 */
export function toMinor(amount: number, currency: string, field: string, maxMinor = MAX_TOTAL_MINOR): number {
  const digits = currencyDigits(currency);
  const match = /^(\d+)(?:\.(\d+))?$/.exec(String(amount));
  const decimals = match?.[2] ?? '';
  if (!match?.[1] || decimals.length > digits) {
    throw refused(field, digits === 0 ? `${currency} has no decimals.` : `At most ${digits} decimals.`);
  }
  const minor = Number(match[1] + decimals.padEnd(digits, '0'));
  if (minor > maxMinor) throw refused(field, `At most ${fromMinor(maxMinor, currency)} ${currency}.`);
  return minor;
}

function refused(field: string, why: string): DomainError {
  return new DomainError('INVALID_INPUT', 'Some fields are not right.', { [field]: why });
}

export function fromMinor(amountMinor: number, currency: string): number {
  const digits = currencyDigits(currency);
  return Number((amountMinor / 10 ** digits).toFixed(digits));
}
