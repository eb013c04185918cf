import { DomainError } from '@novi/core/errors';
import { z } from 'zod';

/** Money in the REST API: a decimal number of the shop's currency, as in 12.50. Exact inside: minor units. */
export const moneySchema = z.number().min(0).max(1_000_000).meta({ example: 12.5 });

/** How many decimals a currency has (ISO 4217, as ICU knows it). */
export function currencyDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/**
 * Decimal to minor units, by its digits and not by arithmetic: 1.15 * 100 is 114.99999999999999. Throws
 * INVALID_INPUT, naming `field`, for more decimals than the currency has.
 */
export function toMinor(amount: number, currency: string, field: string): number {
  const digits = currencyDigits(currency);
  const match = /^(\d+)(?:\.(\d+))?$/.exec(String(amount));
  const decimals = match?.[2] ?? '';
  if (!match?.[1] || decimals.length > digits) {
    throw new DomainError('INVALID_INPUT', 'Some fields are not right.', {
      [field]: digits === 0 ? `${currency} has no decimals.` : `At most ${digits} decimals.`,
    });
  }
  return Number(match[1] + decimals.padEnd(digits, '0'));
}

export function fromMinor(amountMinor: number, currency: string): number {
  const digits = currencyDigits(currency);
  return Number((amountMinor / 10 ** digits).toFixed(digits));
}
