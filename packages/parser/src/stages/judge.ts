import type { Intent, UnderstoodLine } from '../types.ts';
import { type Atom, is } from './atom.ts';
import { type Reading, spanOf } from './reading.ts';

/** A careful cashier would put it in without asking: it is an order, and nothing about it was left to guess. */
export function judge(
  reading: Reading,
  lines: readonly UnderstoodLine[],
  intents: readonly Intent[],
  muted: readonly boolean[],
): boolean {
  if (!intents.some((intent) => intent === 'order' || intent === 'edit' || intent === 'provide_info'))
    return false;
  if (intents.includes('smalltalk') || intents.includes('complaint') || intents.includes('ask_price'))
    return false;
  if (reading.ambiguous.length > 0 || reading.unresolved.length > 0 || reading.doubts.length > 0)
    return false;
  return (
    lines.every((line) => line.confidence === 'sure') &&
    (reading.edited || accountsForAll(reading, lines, muted))
  );
}

/** Every thing that was named and every amount is part of some line: nothing that was read fell under the table. */
function accountsForAll(
  reading: Reading,
  lines: readonly UnderstoodLine[],
  muted: readonly boolean[],
): boolean {
  const spans = lines.flatMap((line) => line.spans);
  return reading.atoms.every((at, i) => {
    const counts = (at.kind === 'number' || at.kind === 'measure') && !at.article && !at.ordinal;
    if (muted[i] || reading.used.has(i) || !(at.mention || counts) || is(at, 'normal', 'filler')) return true;
    const span = spanOf(reading, i, i);
    return spans.some(
      (one) => one.message === span.message && one.start <= span.start && one.end >= span.end,
    );
  });
}

/** "hi, I'd like": begun and not ended. */
export function isUnfinished(reading: Reading, intents: readonly Intent[]): boolean {
  const words = reading.atoms.filter((at) => at.kind !== 'break' && at.kind !== 'sign');
  const last = words.at(-1);
  if (!last) return false;
  const open = is(last, 'order', 'and', 'with') && last.cues.length === 0;
  if (reading.ordered || reading.edited) return open && !is(last, 'order', 'more');
  const begins =
    open || (last.kind === 'number' && words.length > 1 && words.some((at: Atom) => is(at, 'order')));
  return begins && !intents.some((intent) => !['greeting', 'other', 'thanks'].includes(intent));
}
