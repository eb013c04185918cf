/** How many decimal places a currency's minor unit stands for (ISO 4217 as the platform knows it): EUR 2, JPY 0. */
export function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** "€27.50" from 2750 and EUR, in the reader's locale. */
export function formatMoney(minor: number, currency: string, locale: string): string {
  const digits = minorDigits(currency);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).format(minor / 10 ** digits);
}

/** The plain decimal a field starts with: "27.50". */
export function minorToDecimal(minor: number, currency: string): string {
  return (minor / 10 ** minorDigits(currency)).toFixed(minorDigits(currency));
}

/**
 * Reads what a hand typed ("27.5", "27,50", "1 200") into minor units, exactly and without floats.
 * Returns null for anything that is not one non-negative amount in this currency.
 */
export function parseMoney(text: string, currency: string): number | null {
  const digits = minorDigits(currency);
  const match = /^(\d{1,9})(?:[.,](\d{1,4}))?$/.exec(text.replace(/\s/g, ''));
  if (!match) return null;
  const [, whole = '', fraction = ''] = match;
  if (fraction.length > digits) return null;
  return Number(whole) * 10 ** digits + Number(fraction.padEnd(digits, '0') || 0);
}
