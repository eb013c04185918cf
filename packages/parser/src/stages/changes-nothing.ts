import { is } from './atom.ts';
import type { Cue } from './find-cues.ts';
import { isBreak, nextMeaning, type Reading } from './reading.ts';

/** "Remove the coke", "change my order" with nothing in the cart: a change all the same, of something placed before. */
export function changesNothing(reading: Reading, cues: readonly Cue[]): void {
  if (reading.ordered || reading.edited || reading.answered || reading.lines.length > 0) return;
  if (cues.some((cue) => !['greeting', 'thanks'].includes(cue.cls))) return;
  const { atoms } = reading;
  for (let start = 0; start < atoms.length; start++) {
    if (!isBreak(atoms[start - 1])) continue;
    const first = atoms[nextMeaning(reading, start, atoms.length)];
    if ((is(first, 'remove') && !is(first, 'neg')) || is(first, 'replace')) reading.edited = true;
  }
}
