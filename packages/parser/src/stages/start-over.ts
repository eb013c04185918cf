import type { Atom } from './atom.ts';
import type { Cue } from './find-cues.ts';
import type { Reading } from './reading.ts';
import { isProduct } from './resolve-mention.ts';

/** "Scrap that, 2 lasagnes": the cart is emptied where something is ordered behind it. Alone it cancels. */
export function startOver(reading: Reading, cues: readonly Cue[]): void {
  const restart = cues.find((cue) => cue.cls === 'restart');
  if (!restart || reading.lines.length === 0) return;
  const named = (at: Atom): boolean => isProduct(at.mention);
  if (!reading.atoms.some((at) => at.start >= restart.end && named(at))) return;
  if (reading.atoms.some((at) => at.end <= restart.start && named(at))) return;
  reading.lines = [];
  reading.focus = [];
  reading.edited = true;
}
