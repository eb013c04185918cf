import { svg } from '../dom.js';

const CELLS = 25;
const FINDER = 7;

/**
 * A picture that looks like the code and differs with it. It is for the eye only: a phone on this desk reads the
 * text itself.
 */
export function qrPicture(code) {
  let seed = 2166136261;
  const next = (byte) => {
    seed = Math.imul(seed ^ byte, 16777619) >>> 0;
    return seed;
  };
  for (const letter of code) next(letter.codePointAt(0));
  let d = '';
  for (let y = 0; y < CELLS; y += 1) {
    for (let x = 0; x < CELLS; x += 1) {
      const dark = next(x * 31 + y) >>> 13;
      if (!nearCorner(x, y) && dark % 2 === 0) d += `M${x} ${y}h1v1h-1z`;
    }
  }
  for (const [x, y] of [
    [0, 0],
    [CELLS - FINDER, 0],
    [0, CELLS - FINDER],
  ]) {
    d += `M${x} ${y}h7v7h-7zM${x + 1} ${y + 1}v5h5v-5zM${x + 2} ${y + 2}h3v3h-3z`;
  }
  const shape = svg('path', { d, fill: 'currentColor', 'fill-rule': 'evenodd' });
  return svg(
    'svg',
    { viewBox: `-2 -2 ${CELLS + 4} ${CELLS + 4}`, 'aria-hidden': 'true', 'shape-rendering': 'crispEdges' },
    shape,
  );
}

function nearCorner(x, y) {
  const low = FINDER;
  const high = CELLS - FINDER - 1;
  return (x <= low && y <= low) || (x >= high && y <= low) || (x <= low && y >= high);
}
