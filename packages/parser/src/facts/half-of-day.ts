import type { Half } from './clock.ts';
import type { FactSource } from './fact-finder.ts';

const HALVES = ['morning', 'midday', 'afternoon', 'evening', 'night', 'am', 'pm'] as const;

/** The part of the day at token `p`; the longest phrase, and of two the more exact. */
export function halfAt(source: FactSource, p: number): { half: Half; end: number } | null {
  const times = source.openings[p]?.times;
  if (!times) return null;
  let best: { half: Half; end: number } | null = null;
  for (const half of HALVES) {
    const length = times.get(half);
    if (length !== undefined && p + length > (best?.end ?? 0)) best = { half, end: p + length };
  }
  return best;
}

/** "3:18a", "6:30p": a letter written onto a clock time. */
export function halfLetter(source: FactSource, p: number): { half: Half; end: number } | null {
  const letter = source.tokens[p];
  if (!letter?.glued || (letter.text !== 'a' && letter.text !== 'p')) return null;
  if (!/^\d{1,2}:\d\d$/.test(source.tokens[p - 1]?.text ?? '')) return null;
  return { half: letter.text === 'a' ? 'am' : 'pm', end: p + 1 };
}
