import type { FactSource } from './fact-finder.ts';

const NONE: readonly never[] = [];

/** "Do you deliver to sector 22?", "send nothing to this number": a place where nothing shall go. */
export function onlyAsked(source: FactSource, i: number): boolean {
  let start = i;
  while (start > 0 && source.tokens[start - 1]?.kind !== 'break') start--;
  for (let p = start; p < source.tokens.length && source.tokens[p]?.kind !== 'break'; p++) {
    const cues = source.openings[p]?.cues ?? NONE;
    if (
      cues.some(({ length, entry }) => length > 1 && (entry.cls === 'askDelivery' || entry.cls === 'optOut'))
    )
      return true;
  }
  return false;
}
