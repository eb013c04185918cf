import { type Atom, is } from './atom.ts';
import { count } from './fit-amount.ts';
import { isIdle, type Reading } from './reading.ts';

/**
 * "3 in total": counts what was said and asks for no more of it. Of one thing that was named without a number it is the
 * number; where it does not agree with what was said, somebody has to ask. False where the number asks for something.
 */
export function isTotal(reading: Reading, i: number, end: number): boolean {
  const at = reading.atoms[i] as Atom;
  if (at.kind !== 'number' || at.article || at.part || !saysSum(reading, i, end)) return false;
  const { fresh } = reading;
  const [only] = fresh;
  if (!only || reading.pending.quantity !== null) return false;
  if (fresh.length === 1 && !only.counted) count(reading, i, only, at.value);
  else if (reading.atoms.slice(0, i).some((one) => is(one, 'corr')))
    reading.doubts.push('total of a correction');
  else if (fresh.reduce((sum, { quantity }) => sum + quantity, 0) !== at.value)
    reading.doubts.push('total does not agree');
  return true;
}

/** "3 in total", "altogether 3 items", and no thing of its own behind. */
function saysSum(reading: Reading, i: number, end: number): boolean {
  const { atoms } = reading;
  let told = false;
  let p = i + 1;
  for (; p < end && (isIdle(atoms[p]) || is(atoms[p], 'lineNo')); p++) told ||= is(atoms[p], 'sum');
  if (p < end && (atoms[p]?.mention || atoms[p]?.kind === 'unknown')) return false;
  for (let q = i - 1; q >= 0 && isIdle(atoms[q]); q--) told ||= is(atoms[q], 'sum');
  return told;
}
