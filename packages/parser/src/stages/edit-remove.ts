import { type Atom, is, type Mention } from './atom.ts';
import { linesOf, setQuantity } from './edit-amounts.ts';
import type { Parts } from './edit-parts.ts';
import { put } from './option-mention.ts';
import { findWithin, isComma, isIdle, nothingPending, type Reading, spanOf } from './reading.ts';
import { isProduct, optionsOf } from './resolve-mention.ts';
import { applyOption, splitLine, type WorkingLine } from './working-cart.ts';

export function removeThing(reading: Reading, i: number, parts: Parts): number {
  if (!parts.remove && !(parts.neg && parts.mentions.length > 0 && reading.fresh.length === 0)) return 0;
  if (parts.mentions.length === 0 || ordersFirst(reading, i, parts)) return 0;
  if (!parts.remove && isOneMore(reading, i, parts)) return 0;
  const { index } = reading.compiled;
  const products = parts.mentions.filter((p) => linesOf(reading, p).length > 0);
  const options = parts.mentions.filter(
    (p) =>
      !products.includes(p) ||
      (reading.atoms[p]?.mention?.candidates.some((one) => index.entities[one.entity]?.kind === 'option') &&
        products.length > 1),
  );
  const named =
    options.length === 0
      ? []
      : products.filter((p) => !options.includes(p)).flatMap((p) => shareOf(reading, p, i));
  const targets = named.length > 0 ? named : (shareOfThem(reading, options, i, parts) ?? reading.lines);
  const changed = options.flatMap((p) => {
    const mention = reading.atoms[p]?.mention as Mention;
    return targets
      .filter((line) => optionsOf(line.product, mention, index).length > 0)
      .map((line) => ({ line, mention, p }));
  });
  if (changed.length > 0) {
    const first = reading.atoms[i] as Atom;
    if (!parts.remove && !is(first, 'neg') && named.length === 0 && reading.fresh.length > 0) return 0;
    for (const { line, mention, p } of changed) {
      if (wanted(reading, p, i)) put(reading, p, line, mention, 'add');
      else applyOption(line, optionsOf(line.product, mention, index)[0] as string, 'without');
      line.spans.push(spanOf(reading, p, p));
      if (line.position > 0) reading.edited = true;
    }
    reading.focus = changed.map((one) => one.line);
    return parts.end;
  }
  if (products.length === 0) return 0;
  for (const p of products) takeOut(reading, p, i);
  reading.focus = [];
  reading.pending = nothingPending();
  return parts.end;
}

/** "tempe penyet tanpa lalapan", where there is none: a thing to come, and what it comes without. */
function ordersFirst(reading: Reading, start: number, parts: Parts): boolean {
  const { atoms } = reading;
  const [p] = parts.mentions;
  if (p === undefined || !isProduct(atoms[p]?.mention ?? null) || linesOf(reading, p).length > 0)
    return false;
  for (let q = start; q < p; q++) if (is(atoms[q], 'remove', 'neg')) return false;
  let q = p + 1;
  while (q < parts.end && !is(atoms[q], 'remove', 'removePost', 'neg', 'negPost')) q++;
  const mention = atoms[p]?.mention as Mention;
  const picks = reading.lines.some(
    (line) => optionsOf(line.product, mention, reading.compiled.index).length > 0,
  );
  return !picks && q + 1 < parts.end && is(atoms[q], 'neg');
}

/** "Add milk, no sugar": an option that was asked for before anything was refused. */
function wanted(reading: Reading, p: number, start: number): boolean {
  const { atoms } = reading;
  for (let q = p - 1; q >= start; q--) {
    const at = atoms[q] as Atom;
    if (is(at, 'neg', 'negPost', 'remove', 'removePost')) return is(at, 'add', 'with') && q === p - 1;
    if (is(at, 'add', 'with', 'set')) return !refusedBehind(reading, p);
  }
  return false;
}

function refusedBehind({ atoms }: Reading, p: number): boolean {
  const next = atoms[p + 1];
  return is(next, 'negPost', 'removePost') && !isComma(next);
}

/** "Another burger, no onion": what is refused is of the new one. */
function isOneMore({ atoms }: Reading, start: number, parts: Parts): boolean {
  const more = findWithin(atoms, start, parts.end, (at) => is(at, 'more') && !is(at, 'neg'));
  const thing = parts.mentions.find((p) => isProduct(atoms[p]?.mention ?? null));
  const no = findWithin(atoms, start, parts.end, (at) => is(at, 'neg'));
  return more >= 0 && thing !== undefined && more < thing && thing < no;
}

/** "one of the burgers": that many taken out of the line for the change to come; all its lines without a number. */
function shareOf(reading: Reading, p: number, start: number): WorkingLine[] {
  const lines = linesOf(reading, p);
  const number = countBefore(reading, p, start);
  const line = number === null ? undefined : lines.find((one) => one.quantity > sharedBy(number, one));
  return line && number !== null ? [splitLine(reading.lines, line, sharedBy(number, line))] : lines;
}

/** "One of them without onion": of the only line the change can be for. */
function shareOfThem(
  reading: Reading,
  options: readonly number[],
  start: number,
  parts: Parts,
): WorkingLine[] | null {
  const { atoms } = reading;
  const { index } = reading.compiled;
  const told = findWithin(
    atoms,
    start,
    parts.end,
    (at, p) => at.kind === 'number' && (is(at, 'part') || is(atoms[p + 1], 'part')),
  );
  if (told < 0) return null;
  const lines = reading.lines.filter((line) =>
    options.some((p) => optionsOf(line.product, atoms[p]?.mention as Mention, index).length > 0),
  );
  const [line] = lines;
  const share = line ? sharedBy((atoms[told] as Atom).value, line) : Number.NaN;
  if (!line || lines.length > 1 || !Number.isInteger(share) || share >= line.quantity) return null;
  reading.used.add(told);
  return [splitLine(reading.lines, line, share)];
}

/** Half of four is two. */
function sharedBy(number: number, line: WorkingLine): number {
  return number < 1 && Number.isInteger(line.quantity * number) ? line.quantity * number : number;
}

function countBefore(reading: Reading, p: number, start: number): number | null {
  let q = p - 1;
  while (q >= start && (isIdle(reading.atoms[q]) || is(reading.atoms[q], 'part', 'of'))) q--;
  const number = reading.atoms[q];
  if (
    number?.kind !== 'number' ||
    number.ordinal ||
    (number.article && !is(reading.atoms[q + 1], 'part', 'of'))
  )
    return null;
  return number.value;
}

/** "nasinya kurangin satu": how many to take off, said behind the deed. */
function countBehind(reading: Reading, p: number): number | null {
  let q = p + 1;
  while (isIdle(reading.atoms[q])) q++;
  if (!is(reading.atoms[q], 'remove')) return null;
  q++;
  while (isIdle(reading.atoms[q])) q++;
  const number = reading.atoms[q];
  return number?.kind === 'number' && !number.ordinal && !number.article ? number.value : null;
}

/** "lose one of the lemonades" takes one, "remove the coke" all of it. */
function takeOut(reading: Reading, p: number, start: number): void {
  const line = linesOf(reading, p)[0];
  if (!line) return;
  const number = countBefore(reading, p, start) ?? countBehind(reading, p);
  const all = linesOf(reading, p);
  const share = number === null ? line.quantity : sharedBy(number, line);
  if (share < line.quantity) setQuantity(reading, line, line.quantity - share);
  else reading.lines = reading.lines.filter((other) => !all.includes(other));
  if (line.position > 0) reading.edited = true;
}
