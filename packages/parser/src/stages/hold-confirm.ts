import type { Awaiting } from '../types.ts';
import { is } from './atom.ts';
import type { Cue } from './find-cues.ts';
import { isBreak, isComma, isIdle, type Reading, spanOf, textOf } from './reading.ts';

/**
 * "Yes and make it 3" where nobody can tell which line: what follows the yes is handed on as not understood, so that it is
 * never a yes alone.
 */
export function holdConfirm(reading: Reading, cues: readonly Cue[], awaiting: Awaiting): void {
  if (awaiting?.kind !== 'confirm' && awaiting?.kind !== 'change_consent') return;
  const yes = cues.findLast((cue) => cue.cls === 'confirm');
  if (!yes || reading.ambiguous.length > 0 || reading.unresolved.length > 0) return;
  if (!reading.doubts.some((doubt) => OPEN.has(doubt))) return;
  const { atoms } = reading;
  let from = atoms.findIndex((at) => at.start >= yes.end);
  if (from < 0) from = 0;
  while (from < atoms.length - 1 && skips(reading, from)) from++;
  let to = from;
  while (to + 1 < atoms.length && !isBreak(atoms[to + 1])) to++;
  const span = spanOf(reading, from, to);
  reading.unresolved.push({ text: textOf(reading, span), span });
  reading.edited = true;
}

/** Doubts that leave a wish open. */
const OPEN: ReadonlySet<string> = new Set([
  'amount without a thing',
  'option without a thing',
  'size without a thing',
  'does not come with it',
  'date without a time',
]);

function skips(reading: Reading, i: number): boolean {
  const at = reading.atoms[i];
  return isBreak(at) || isComma(at) || is(at, 'and') || (at?.end === (at?.start ?? 0) + 1 && isIdle(at));
}
