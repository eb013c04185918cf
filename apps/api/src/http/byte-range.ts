/**
 * The one range of bytes that a Range header asks for (RFC 9110, 14.2), ends included: players of sound and video ask
 * for parts. Null for none, for several, and for one that cannot be had: the whole is the answer then.
 */
export function byteRange(header: string | undefined, size: number): { start: number; end: number } | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start <= end ? { start, end } : null;
}
