import encodeQr from 'qr';
import { useMemo } from 'react';

/** Quiet zone that ISO/IEC 18004 asks for around the symbol, in modules. */
const QUIET = 4;

/** One dark module is one unit square; a whole code is one path, so the drawing stays small. */
export function qrPath(text: string): { path: string; size: number } {
  const rows = encodeQr(text, 'raw', { ecc: 'medium', border: 0 });
  let path = '';
  rows.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (isDark) path += `M${x + QUIET} ${y + QUIET}h1v1h-1z`;
    });
  });
  return { path, size: rows.length + 2 * QUIET };
}

/** Black on white in both themes: a dark code on a dark page is not read by every camera. */
export function QrCode(props: { text: string; label: string }) {
  const { path, size } = useMemo(() => qrPath(props.text), [props.text]);
  return (
    <svg
      role="img"
      aria-label={props.label}
      data-qr={props.text}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-64 max-w-full rounded-8"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
