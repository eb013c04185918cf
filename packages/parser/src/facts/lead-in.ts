import { type FactSource, hasWord, timeAt } from './fact-finder.ts';

/** Where a day begins behind "for", "on", "para"; `i` where nothing leads to it. */
export function leadIn(source: FactSource, i: number): number {
  const at = timeAt(source, i, 'at') || i;
  return at > i && hasWord(source, at, 'filler', 'article') && !timeAt(source, at, 'onDay') ? at + 1 : at;
}
