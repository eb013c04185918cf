import type { UnitClass } from '../lexicon/shape.ts';
import type { Unit } from '../types.ts';
import type { Measure } from './menu-index.ts';

const IN_BASE: Record<UnitClass, Measure> = {
  kg: { dim: 'mass', value: 1000 },
  g: { dim: 'mass', value: 1 },
  ons: { dim: 'mass', value: 100 },
  lb: { dim: 'mass', value: 453.592 },
  l: { dim: 'volume', value: 1000 },
  ml: { dim: 'volume', value: 1 },
  cl: { dim: 'volume', value: 10 },
  // the imperial pint: where milk is sold by the pint, it is this one
  pint: { dim: 'volume', value: 568 },
  dozen: { dim: 'count', value: 12 },
  pair: { dim: 'count', value: 2 },
  piece: { dim: 'count', value: 1 },
  inch: { dim: 'length', value: 1 },
  cm: { dim: 'length', value: 1 },
};

/** `value` of a unit in base units; `size` is how much of the unit one word of it means (a French livre is half a kilo). */
export function toMeasure(value: number, unit: UnitClass, size = 1): Measure {
  const base = IN_BASE[unit];
  return { dim: base.dim, value: value * size * base.value };
}

export function sameMeasure(a: Measure, b: Measure): boolean {
  return a.dim === b.dim && Math.abs(a.value - b.value) < 0.001 * Math.max(a.value, b.value);
}

/** How much of a product's unit a measure is, or null where the two do not go together (litres of eggs). */
export function inUnit(measure: Measure, unit: Unit): number | null {
  const { dim, value } = measure;
  if (unit === 'kg' && dim === 'mass') return round(value / 1000);
  if (unit === 'g' && dim === 'mass') return round(value);
  if (unit === 'l' && dim === 'volume') return round(value / 1000);
  if (unit === 'dozen' && dim === 'count') return round(value / 12);
  if ((unit === 'each' || unit === 'pack') && dim === 'count') return round(value);
  return null;
}

/** Amounts are kept to a thousandth, as order lines are. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
