import type { NumberKind } from '../lexicon/entry.ts';
import type { Opening } from '../lexicon/opening.ts';

/** What the lexicon says of each token. */
export type Openings = readonly Opening[];

export interface Found {
  end: number;
  value: number;
}

/** The longest phrase of a kind at token `i`. */
export function findKind(openings: Openings, i: number, kind: NumberKind): Found | null {
  const found = openings[i]?.numbers?.get(kind);
  return found ? { end: i + found.length, value: found.value } : null;
}
