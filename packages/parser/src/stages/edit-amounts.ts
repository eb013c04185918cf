import { inUnit, round } from '../menu/measure.ts';
import type { Measure } from '../menu/menu-index.ts';
import { type Atom, is } from './atom.ts';
import type { Parts } from './edit-parts.ts';
import { isBreak, isIdle, nothingPending, type Reading, spanOf } from './reading.ts';
import { isProduct, NOTHING_WANTED, resolveProducts } from './resolve-mention.ts';
import { MAX_QUANTITY, type WorkingLine } from './working-cart.ts';

export function amountFor(at: Atom, line: WorkingLine): number | null {
  return at.measure ? (inUnit(at.measure, line.product.product.unit ?? 'each') ?? null) : at.value;
}

export function setQuantity(reading: Reading, line: WorkingLine, quantity: number): void {
  if (quantity === 0) reading.lines = reading.lines.filter((other) => other !== line);
  else if (quantity > 0 && quantity <= MAX_QUANTITY) line.quantity = round(quantity);
  else reading.doubts.push('impossible amount');
  if (line.position > 0) reading.edited = true;
}

/** Lines a mention can mean. */
export function linesOf(reading: Reading, p: number): WorkingLine[] {
  const mention = reading.atoms[p]?.mention;
  if (!mention || !isProduct(mention)) return [];
  const found = resolveProducts(mention, NOTHING_WANTED, reading.compiled.index);
  const direct = reading.lines.filter((line) => found.products.includes(line.product));
  if (direct.length > 0 || found.full) return direct;
  return [];
}

export function same(a: Measure, b: Measure): boolean {
  return a.dim === b.dim && Math.abs(a.value - b.value) < 0.5;
}

/** "one more coke", "2 more of those": adds to a line that is there. */
export function oneMore(reading: Reading, i: number, parts: Parts): number {
  if (!parts.more || parts.neg) return 0;
  // "one more person is coming, make the rolls 5": the more is of something else
  if (parts.set && (parts.numbers.at(-1) ?? -1) > (parts.mentions[0] ?? 0)) return 0;
  const p = parts.mentions.find((q) => linesOf(reading, q).some((line) => line.position > 0));
  if (p === undefined || parts.mentions.length > 1) return 0;
  const line = linesOf(reading, p)[0] as WorkingLine;
  const at = parts.numbers.length > 0 ? (reading.atoms[parts.numbers[0] as number] as Atom) : null;
  const amount = at ? amountFor(at, line) : 1;
  if (amount === null) return 0;
  setQuantity(reading, line, line.quantity + amount);
  line.spans.push(spanOf(reading, i, Math.max(i, parts.end - 1)));
  reading.focus = [line];
  reading.pending = nothingPending();
  return parts.end;
}

/** "I only keep the burger": says again what is there. */
export function keepThing(reading: Reading, parts: Parts): number {
  const [p] = parts.mentions;
  if (p === undefined || parts.mentions.length > 1 || parts.numbers.length > 0 || !parts.only) return 0;
  const kept = linesOf(reading, p).find((line) => (line.position > 0 ? parts.set : !parts.more));
  if (kept) kept.spans.push(spanOf(reading, p, p));
  return kept ? parts.end : 0;
}

/** "only one hawaiian" of a line that is there: said right in front of the number. */
function onlyCounts(reading: Reading, parts: Parts): boolean {
  const [p] = parts.mentions;
  const [number] = parts.numbers;
  if (p === undefined || number === undefined || number > p || parts.neg) return false;
  let q = number - 1;
  while (q >= 0 && isIdle(reading.atoms[q]) && !is(reading.atoms[q], 'only')) q--;
  return is(reading.atoms[q], 'only') && linesOf(reading, p).some((line) => line.position > 0);
}

/** "make it 3": no thing is named, so it can only be the one line there is. */
export function setOnlyLine(reading: Reading, i: number, parts: Parts): number {
  const [number] = parts.numbers;
  if (
    !(parts.set || parts.sum) ||
    number === undefined ||
    parts.numbers.length > 1 ||
    parts.mentions.length > 0
  )
    return 0;
  const [line] = reading.lines;
  const at = reading.atoms[number] as Atom;
  if (!line || reading.lines.length > 1 || line.position === 0 || parts.remove || parts.replace >= 0)
    return 0;
  if (at.ordinal || at.measure || at.part || reading.atoms.some((one) => one.mention !== null)) return 0;
  if (reading.atoms.some((one, q) => q > number && !isBreak(one) && !isIdle(one) && one.kind !== 'fact'))
    return 0;
  setQuantity(reading, line, at.value);
  line.spans.push(spanOf(reading, i, number));
  reading.pending = nothingPending();
  return parts.end;
}

/** "make the coke 2", "sube los tomates a dos kilos", "2 cokes" said of a line with "set". */
export function setAmount(reading: Reading, i: number, parts: Parts): number {
  const told = parts.set || parts.sum || parts.to >= 0 || (parts.only && onlyCounts(reading, parts));
  if (!told || parts.numbers.length === 0 || parts.mentions.length !== 1) return 0;
  const p = parts.mentions[0] as number;
  const line = linesOf(reading, p)[0];
  if (!line || (parts.sum && line.position === 0)) return 0;
  const number = parts.numbers.at(-1) as number;
  const at = reading.atoms[number] as Atom;
  const size = at.measure
    ? line.product.variants.find((one) => one.measures.some((m) => same(m, at.measure as Measure)))
    : undefined;
  const amount = amountFor(at, line);
  if (size) line.variant = size.id;
  else if (amount === null) return 0;
  else setQuantity(reading, line, amount);
  if (line.position > 0) reading.edited = true;
  line.counted = true;
  line.spans.push(spanOf(reading, i, Math.max(i, parts.end - 1)));
  reading.focus = [line];
  reading.pending = nothingPending();
  return parts.end;
}
