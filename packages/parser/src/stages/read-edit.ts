import { is } from './atom.ts';
import { keepThing, oneMore, setAmount, setOnlyLine } from './edit-amounts.ts';
import { byNumber } from './edit-by-number.ts';
import { addOptions } from './edit-options.ts';
import { gather } from './edit-parts.ts';
import { removeThing } from './edit-remove.ts';
import { replaceThing } from './edit-replace.ts';
import { exchangeOption } from './exchange-option.ts';
import { isBreak, isComma, type Reading } from './reading.ts';

/**
 * Tries the stretch from atom `i` on as a change of lines that are there: by number, remove, replace, how many, one more.
 * Returns where to go on, `i` where it is no change.
 */
export function readEdit(reading: Reading, i: number, end: number): number {
  if (reading.lines.length === 0) return i;
  if (i > 0 && !startsPart(reading, i)) return i;
  const parts = gather(reading, i, end);
  if (parts.lineNumbers.length > 0) return byNumber(reading, i, parts);
  return (
    exchangeOption(reading, i, parts) ||
    replaceThing(reading, i, parts) ||
    removeThing(reading, i, parts) ||
    addOptions(reading, i, end) ||
    oneMore(reading, i, parts) ||
    setAmount(reading, i, parts) ||
    setOnlyLine(reading, i, parts) ||
    keepThing(reading, parts) ||
    i
  );
}

function startsPart(reading: Reading, i: number): boolean {
  const before = reading.atoms[i - 1];
  return isBreak(before) || isComma(before) || is(before, 'and') || is(reading.atoms[i], 'and');
}
