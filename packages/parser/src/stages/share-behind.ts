import { is } from './atom.ts';
import { isBreak, isComma, isIdle, nextMeaning, type Reading } from './reading.ts';
import { splitLine, type WorkingLine } from './working-cart.ts';

/**
 * "es teh 3, yang besar 1 yang kecil 2": where amounts stand behind, the number behind a size or a pick is its share of
 * the line. Returns the line to put it on: the share, or all of the line where no number takes one.
 */
export function shareBehind(reading: Reading, i: number, end: number, line: WorkingLine): WorkingLine {
  let before = i - 1;
  while (isIdle(reading.atoms[before])) before--;
  const waits = reading.atoms[before]?.kind === 'number' && !reading.used.has(before);
  if (reading.style !== 'post' || !line.counted || waits) return line;
  const p = nextMeaning(reading, i + 1, end);
  const number = reading.atoms[p];
  if (
    p >= end ||
    number?.kind !== 'number' ||
    number.article ||
    number.times ||
    number.part ||
    number.ordinal
  )
    return line;
  const rest = line.sibling !== null && number.value === line.quantity;
  if (!Number.isInteger(number.value) || !(number.value >= 1) || !(number.value < line.quantity || rest))
    return line;
  const after = reading.atoms[nextMeaning(reading, p + 1, end)];
  const closes =
    after === undefined || isBreak(after) || isComma(after) || is(after, 'and') || after.mention !== null;
  if (!closes) return line;
  reading.used.add(p);
  if (rest) return line;
  const part = splitLine(reading.lines, line, number.value);
  const at = reading.fresh.indexOf(line);
  if (at >= 0) reading.fresh.splice(at, 0, part);
  reading.focus = [line];
  return part;
}
