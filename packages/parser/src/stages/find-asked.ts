import type { Atom } from './atom.ts';
import type { Cue } from './find-cues.ts';
import { isBreak, isComma, isIdle, type Reading, spanOf, textOf } from './reading.ts';

/** "Do you have sushi?": what was asked for and is on no menu, verbatim, so that the answer can name it. */
export function findAsked(reading: Reading, cues: readonly Cue[]): void {
  const { atoms } = reading;
  for (const cue of cues) {
    if (cue.cls !== 'askAvailability') continue;
    const first = atoms.findIndex((at) => at.end > cue.start);
    let start = first;
    while (start > 0 && !isBreak(atoms[start - 1])) start--;
    let end = first;
    while (end < atoms.length && !isBreak(atoms[end])) end++;
    if (atoms.slice(start, end).some((at) => at.mention)) continue;
    const behind = atoms.findIndex((at, i) => i >= start && i < end && at.start >= cue.end);
    const from = unknownFrom(reading, behind < 0 ? end : behind, end);
    const before = from >= 0 ? from : unknownFrom(reading, start, first);
    const at = before >= 0 ? before : unknownWithin(reading, cue);
    if (at < 0) continue;
    let last = at;
    while (last + 1 < end && atoms[last + 1]?.kind === 'unknown') last++;
    const span = spanOf(reading, at, last);
    const text = textOf(reading, span);
    if (/\p{L}{2,}/u.test(text) && !reading.unresolved.some((one) => one.text === text))
      reading.unresolved.push({ text, span });
  }
}

/** The first thing of a stretch, if it is one the menu does not know; -1 otherwise. */
function unknownFrom(reading: Reading, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const at = reading.atoms[i] as Atom;
    if (at.kind === 'unknown') return i;
    if (!isIdle(at) && !at.article && !isComma(at) && at.cues.length === 0) return -1;
  }
  return -1;
}

/** "ada sushi gak": between the words of the question. */
function unknownWithin(reading: Reading, cue: Cue): number {
  return reading.atoms.findIndex((at) => at.kind === 'unknown' && at.start >= cue.start && at.end <= cue.end);
}
