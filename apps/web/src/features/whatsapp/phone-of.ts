/** The digits of a number written with its country code, as E.164 without the plus; null where it cannot be one. */
export function phoneOf(typed: string): string | null {
  const digits = typed.replace(/[\s().\-/\u200e\u2066-\u2069]/g, '').replace(/^(\+|00)/, '');
  return /^[1-9]\d{6,14}$/.test(digits) ? digits : null;
}
