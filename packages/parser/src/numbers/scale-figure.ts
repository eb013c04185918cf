import { type Found, findKind, type Openings } from './number-match.ts';

export interface Figure extends Found {
  part: boolean;
}

/** "3M", "300 Cr", "two dozen": what a figure is multiplied by. In an order a dozen is a unit, and M a size. */
export function scaled(figure: Found, at: Openings): Figure {
  const scale = findKind(at, figure.end, 'scale');
  if (scale) return { end: scale.end, value: figure.value * scale.value, part: false };
  const unit = countedUnitAt(figure.end, at);
  if (!unit) return { end: figure.end, value: figure.value, part: false };
  return andHalf({ end: unit.end, value: figure.value }, unit.value, at);
}

/** "a dozen", "une douzaine", "docena y media". */
export function dozensAt(i: number, at: Openings): Figure | null {
  const article = at[i]?.words?.get('article');
  const unit = countedUnitAt(i, at) ?? (article ? countedUnitAt(i + article, at) : null);
  return unit ? andHalf({ end: unit.end, value: 1 }, unit.value, at) : null;
}

function andHalf(count: Found, of: number, at: Openings): Figure {
  const plus = findKind(at, count.end, 'plus');
  return { end: plus?.end ?? count.end, value: (count.value + (plus?.value ?? 0)) * of, part: false };
}

const COUNTS: Readonly<Record<string, number>> = { dozen: 12, pair: 2 };

function countedUnitAt(p: number, at: Openings): Found | null {
  const unit = at[p]?.unit;
  const count = unit ? COUNTS[unit.cls] : undefined;
  return unit && count !== undefined ? { end: p + unit.length, value: count * unit.value } : null;
}
