import { sameMeasure } from '../menu/measure.ts';
import { type Atom, is } from './atom.ts';
import { count } from './fit-amount.ts';
import { isBreak, isSteering, nextMeaning, type Reading, spanOf } from './reading.ts';
import {
  hasKind,
  isProduct,
  NOTHING_WANTED,
  optionsOf,
  resolveProducts,
  variantOf,
} from './resolve-mention.ts';
import { touch } from './touch.ts';
import { splitLine, type WorkingLine } from './working-cart.ts';

/**
 * "one of them spicy", "two without onion", "une avec un oeuf": a number that takes a share of the line before, because
 * what follows is no product but a change. Returns where to go on, `i` where it is none.
 */
export function shareOf(reading: Reading, i: number, end: number): number {
  const { atoms } = reading;
  const at = atoms[i] as Atom;
  const line = reading.focus.find((other) => other.quantity >= 1 && other.product) ?? reading.focus[0];
  if (!line || at.kind !== 'number' || at.times) return i;
  const value = at.part ? fractionOf(reading, at.value, line) : at.value;
  if (!(value >= 1) || !Number.isInteger(value)) return i;
  let p = i + 1;
  let told = is(at, 'part') || is(atoms[i - 1], 'part');
  while (p < end && (is(atoms[p], 'part', 'more') || (isSmallWord(atoms[p]) && !isBreak(atoms[p])))) {
    if (is(atoms[p], 'part')) told = true;
    p++;
  }
  const next = atoms[p];
  const rest =
    line.sibling && reading.lines.includes(line.sibling) && line.sibling.quantity >= value
      ? line.sibling
      : null;
  const total = rest ?? line;
  // "some poppadoms, like four of them"
  if (told && !at.part && !line.counted && !line.sibling && value > line.quantity) {
    count(reading, i, line, value);
    return p;
  }
  if (!next || (at.part && line.quantity < 2)) return i;
  if (told && namesLine(reading, next)) return i;
  const another = value > total.quantity || (!rest && total.quantity === 1 && value === 1);
  if (!told && another) return anotherOf(reading, i, p, end, line);
  if (another && value > total.quantity) return i;
  const steering =
    isSteering(next) &&
    !meansProduct(reading, next, total) &&
    (is(next, 'neg') || !isProductAfter(reading, p, end, total));
  const change =
    next.mention !== null &&
    (told || !headBehind(reading, p, end)) &&
    !meansProduct(reading, next, total) &&
    fits(reading, next, total);
  const sized = sizesShare(next, total);
  if (!told && !steering && !change && !sized) return i;
  if (change && !told && !undecided(reading, next, total)) return i;
  if (at.part && !told && !line.counted) return i;
  const part = splitLine(reading.lines, total, value);
  if (part !== total) {
    const at = reading.fresh.indexOf(total);
    if (at >= 0) reading.fresh.splice(at + 1, 0, part);
  }
  part.spans.push(spanOf(reading, i, i));
  touch(reading, part);
  reading.focus = [part];
  return p;
}

/** "One of the ham rolls": says itself which line it is of. */
function namesLine({ compiled, lines }: Reading, { mention }: Atom): boolean {
  if (!mention || !isProduct(mention)) return false;
  const { products } = resolveProducts(mention, NOTHING_WANTED, compiled.index);
  return lines.some(({ product }) => products.includes(product));
}

/** "Two pizzas, one 12 inch one 15 inch": a size as a measure, of a line that has none yet. */
function sizesShare({ measure }: Atom, line: WorkingLine): boolean {
  if (!measure || (line.variant !== null && line.sibling === null)) return false;
  return line.product.variants.some(({ measures }) => measures.some((one) => sameMeasure(one, measure)));
}

/** How many "half of them" are, of a line and of what was split from it before. */
export function fractionOf(reading: Reading, part: number, line: WorkingLine): number {
  const rest = line.sibling && reading.lines.includes(line.sibling) ? line.sibling.quantity : 0;
  return part < 1 ? (line.quantity + rest) * part : Number.NaN;
}

/** "a waffle with ice cream and one with banana": the same again, with something else. */
function anotherOf(reading: Reading, i: number, p: number, end: number, line: WorkingLine): number {
  const after = reading.atoms[nextMeaning(reading, p + 1, end)];
  if (!reading.fresh.includes(line) || line.modifiers.length === 0 || !is(reading.atoms[i - 1], 'and'))
    return i;
  if (!is(reading.atoms[p], 'with', 'neg') || !after || !fits(reading, after, line)) return i;
  const other: WorkingLine = {
    ...line,
    modifiers: [],
    spans: [spanOf(reading, i, i)],
    quantity: (reading.atoms[i] as Atom).value,
    counted: true,
    sibling: null,
  };
  reading.lines.push(other);
  reading.fresh.push(other);
  reading.focus = [other];
  return p;
}

/** "one cheese pizza": a thing of its own. */
function headBehind(reading: Reading, p: number, end: number): boolean {
  for (let q = p + 1; q < end && q < p + 8; q++) {
    const at = reading.atoms[q];
    if (at?.mention && isProduct(at.mention)) return true;
    if (!at?.mention && !is(at, 'and') && !isSmallWord(at)) return false;
  }
  return false;
}

function isSmallWord(at: Atom | undefined): boolean {
  return at?.kind === 'word' && at.classes.every((cls) => cls === 'filler' || cls === 'of');
}

function isProductAfter(reading: Reading, p: number, end: number, line: WorkingLine): boolean {
  const next = reading.atoms[nextMeaning(reading, p + 1, end)];
  return next?.mention ? meansProduct(reading, next, line) : false;
}

function meansProduct(reading: Reading, at: Atom, line: WorkingLine): boolean {
  return isProduct(at.mention) && !fits(reading, at, line);
}

export function fits(reading: Reading, at: Atom, line: WorkingLine): boolean {
  const { index } = reading.compiled;
  const mention = at.mention;
  if (!mention) return false;
  return (
    optionsOf(line.product, mention, index).length > 0 || variantOf(line.product, mention, index) !== null
  );
}

/** A size or a pick can only share a line that has none yet; otherwise it opens a line of its own. */
function undecided(reading: Reading, at: Atom, line: WorkingLine): boolean {
  const { index } = reading.compiled;
  if (at.mention && hasKind(at.mention, 'variant') && variantOf(line.product, at.mention, index)) {
    return line.variant === null || line.sibling !== null;
  }
  return true;
}
