import type { Atom } from './atom.ts';
import { is } from './atom.ts';
import type { Cue } from './find-cues.ts';
import { isBreak, isSteering, nextMeaning, type Reading, spanOf, textOf } from './reading.ts';

/**
 * "Change it to carbonara" where nothing was ordered yet: a change all the same, and no order of a carbonara. Hands the
 * words on as not understood and returns true where the stretch is one.
 */
export function changesWhatIsNotThere(reading: Reading, start: number, end: number): boolean {
  const { atoms, awaiting } = reading;
  if (reading.lines.length > 0 || reading.ambiguous.length > 0 || reading.unresolved.length > 0) return false;
  if (awaiting?.kind === 'choice' || awaiting?.kind === 'disambiguate') return false;
  let first = nextMeaning(reading, start, end);
  while (is(atoms[first], 'to', 'here')) first = nextMeaning(reading, first + 1, end);
  if (first >= end || !is(atoms[first], 'replace') || is(atoms[first], 'neg')) return false;
  const named = atoms.slice(first, end);
  if (named.some((at) => at.kind === 'fact') && !named.some((at) => at.mention)) return false;
  leaveOpen(reading, first, end - 1);
  for (let p = start; p < end; p++) reading.used.add(p);
  reading.edited = true;
  return true;
}

/** "Remove the coke", "change my order" with nothing in the cart: a change all the same, of something placed before. */
export function changesNothing(reading: Reading, cues: readonly Cue[]): void {
  if (reading.ordered || reading.edited || reading.answered || reading.lines.length > 0) return;
  if (cues.some((cue) => !['greeting', 'thanks'].includes(cue.cls))) return;
  const { atoms } = reading;
  for (let start = 0; start < atoms.length; start++) {
    if (!isBreak(atoms[start - 1])) continue;
    const first = nextMeaning(reading, start, atoms.length);
    if (!is(atoms[first], 'remove', 'replace')) continue;
    if (is(atoms[first], 'neg') && (is(atoms[first], 'replace') || atoms[first + 1]?.kind !== 'mention'))
      continue;
    let end = first;
    while (end + 1 < atoms.length && !isBreak(atoms[end + 1])) end++;
    const things = atoms.flatMap((at, p) => (p > first && p <= end && at.mention ? [p] : []));
    for (const p of things.length > 0 ? things : [-1]) leaveOpen(reading, p < 0 ? first : p, p < 0 ? end : p);
    reading.edited = true;
  }
}

/**
 * A line that is not there or that nothing is said of ("item 9"), a thing nobody named ("1 of each"): handed on as not
 * understood, so that it is never passed over in silence.
 */
export function leavesOpen(reading: Reading): void {
  const { atoms, awaiting } = reading;
  if (reading.unresolved.length > 0 || reading.ambiguous.length > 0) return;
  if (awaiting?.kind === 'choice' || awaiting?.kind === 'disambiguate' || awaiting?.kind === 'address')
    return;
  const unnamed = reading.doubts.includes('amount without a thing');
  if (!unnamed && !atoms.some((at) => is(at, 'each', 'all'))) return;
  for (let start = 0; start < atoms.length; start++) {
    if (!isBreak(atoms[start - 1])) continue;
    let end = start;
    while (end < atoms.length && !isBreak(atoms[end])) end++;
    const part = atoms.slice(start, end);
    const p = part.findIndex((at) => at.kind === 'number' && !at.part) + start;
    if (p < start || reading.used.has(p) || part.some((at) => !means(at))) continue;
    const each = part.some((at) => is(at, 'each', 'all'));
    if (!each && (atoms[p]?.article || !unnamed)) continue;
    if (!each && !(part.length > 1 && is(atoms[p - 1], 'lineNo'))) continue;
    leaveOpen(reading, p, each ? part.findLastIndex((at) => is(at, 'each', 'all')) + start : p);
    if (each || !reading.lines.some((line) => line.position > 0)) reading.ordered = true;
    else reading.edited = true;
  }
}

/** A number and the small words around it; nothing that says what it is for. */
function means(at: Atom): boolean {
  if (at.kind === 'number' || at.kind === 'sign') return true;
  return at.kind === 'word' && !isSteering(at)
    ? !is(at, 'set', 'remove') && (is(at, 'of') || !is(at, 'to'))
    : is(at, 'lineNo');
}

export function leaveOpen(reading: Reading, from: number, to: number): void {
  const span = spanOf(reading, from, to);
  reading.unresolved.push({ text: textOf(reading, span), span, about: 'cart' });
}
