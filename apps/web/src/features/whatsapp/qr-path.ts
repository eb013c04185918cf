import encodeQr from 'qr';

/** Quiet zone that ISO/IEC 18004 asks for around the symbol, in modules. */
const QUIET = 4;

/** One dark module is one unit square; a whole code is one path, so the drawing stays small. */
export function qrPath(text: string): { path: string; size: number } {
  const rows = encodeQr(text, 'raw', { ecc: 'medium', border: QUIET });
  let path = '';
  rows.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (isDark) path += `M${x} ${y}h1v1h-1z`;
    });
  });
  return { path, size: rows.length };
}
