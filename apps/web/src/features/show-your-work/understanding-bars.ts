import type { UnderstandingDay } from '../../app/data/app-router.ts';

export type Measure = 'edits' | 'clarifications' | 'takeovers';

/** Edits are told per order, because a busy day has more of both; null on a day that nothing was ordered on. */
export function measured(day: UnderstandingDay, measure: Measure): number | null {
  if (measure !== 'edits') return day[measure];
  return day.orders === 0 ? null : day.edits / day.orders;
}

export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Bars that fill a box, one a value, from the ground up; the highest is as high as the box. Null and 0 are lines on the
 * ground, so that a day with nothing is seen to be one.
 */
export function barsOf(values: readonly (number | null)[], box: { width: number; height: number }): Bar[] {
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  const step = box.width / Math.max(1, values.length);
  return values.map((value, index) => {
    const height = most === 0 ? 1 : Math.max(1, ((value ?? 0) / most) * box.height);
    return { x: index * step + step * 0.15, y: box.height - height, width: step * 0.7, height };
  });
}
