/** What separates decimals where a figure could be read both ways ("1,250"). */
export type DecimalMark = '.' | ',';

/**
 * The value of a figure as written: "1.5", "1,5", "1.000.000", "12,500.50", "1,00,000", "1/2"; null for what is no plain
 * figure (a date, a time). One mark in front of exactly three digits is the decimal mark where it is the shop's own and
 * the whole is below a thousand, else it groups thousands.
 */
export function readDigits(digits: string, mark: DecimalMark): number | null {
  if (/^\d+$/.test(digits)) return Number(digits);
  const single = /^(\d+)([.,])(\d+)$/.exec(digits);
  if (single) {
    const [, whole, between, rest] = single as unknown as [string, string, string, string];
    const groups = rest.length === 3 && whole.length <= 3 && !whole.startsWith('0') && between !== mark;
    return groups ? Number(whole + rest) : Number(`${whole}.${rest}`);
  }
  const grouped = /^([1-9]\d{0,2}(?:([.,٬])\d{2,3})(?:\2\d{2,3})*)(?:([.,])(\d+))?$/.exec(digits);
  if (grouped && grouped[2] !== grouped[3] && /\D\d{3}$/.test(grouped[1] as string))
    return Number(`${(grouped[1] as string).replace(/\D/g, '')}.${grouped[4] ?? 0}`);
  const fraction = /^(\d{1,2})\/(\d{1,2})$/.exec(digits);
  if (fraction && Number(fraction[1]) < Number(fraction[2]) && Number(fraction[2]) <= 8)
    return Number(fraction[1]) / Number(fraction[2]);
  return null;
}
