import { useMemo } from 'react';
import { qrPath } from './qr-path.ts';

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
