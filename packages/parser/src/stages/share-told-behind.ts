import { type Atom, is } from './atom.ts';
import { isIdle, isSteering, type Reading, spanOf } from './reading.ts';
import { fits, fractionOf } from './take-share.ts';
import { splitLine, type WorkingLine } from './working-cart.ts';

/** No change of a share is said in more words than this. */
const REACH = 12;

/**
 * "2 burgers, without onion one of them": the share that a change is for, said behind it. Takes it out of the line before
 * the change is put on; null where none is said.
 */
export function shareToldBehind(
  reading: Reading,
  i: number,
  end: number,
  lines: readonly WorkingLine[],
): WorkingLine | null {
  const { atoms } = reading;
  const [line] = lines;
  if (!line || lines.length > 1 || line.quantity < 2 || line.sibling) return null;
  let p = i + 1;
  while (p < end && p < i + REACH && goesOn(reading, p, line)) p++;
  const at = atoms[p];
  if (p >= end || at?.kind !== 'number' || at.times || at.ordinal) return null;
  let q = p + 1;
  while (isIdle(atoms[q])) q++;
  const told = is(at, 'part') || is(atoms[q], 'part');
  const after = atoms[is(atoms[q], 'part') ? q + 1 : q];
  const closes = after === undefined || after.kind === 'break' || after.kind === 'sign' || is(after, 'and');
  const share = at.part ? fractionOf(reading, at.value, line) : at.value;
  if (!told || !closes || !Number.isInteger(share) || share < 1 || share >= line.quantity) return null;
  reading.used.add(p);
  const part = splitLine(reading.lines, line, share);
  const among = reading.fresh.indexOf(line);
  if (among >= 0) reading.fresh.splice(among + 1, 0, part);
  part.spans.push(spanOf(reading, p, p));
  return part;
}

/** More of the same change: "onion and pickles", "onion, no sauce". */
function goesOn(reading: Reading, p: number, line: WorkingLine): boolean {
  const at = reading.atoms[p] as Atom;
  return isIdle(at) || isSteering(at) || is(at, 'and', 'or') || fits(reading, at, line);
}
