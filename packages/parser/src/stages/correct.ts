import { inUnit, sameMeasure } from '../menu/measure.ts';
import type { MenuIndex, MenuProduct } from '../menu/menu-index.ts';
import { type Atom, is, type Mention } from './atom.ts';
import { exchange } from './exchange.ts';
import { wantedNow } from './look-ahead.ts';
import { isBreak, isComma, isIdle, nextMeaning, nothingPending, type Reading, spanOf } from './reading.ts';
import { isProduct, optionsOf, resolveProducts, variantOf } from './resolve-mention.ts';
import { touch } from './touch.ts';
import { applyOption, MAX_QUANTITY, type WorkingLine } from './working-cart.ts';

/** "No sorry, I mean make that": no more words than these stand before what is right. */
const MAX_BETWEEN = 20;

/**
 * "no wait": what follows takes the place of what was just said. A number changes the number, a size the size, a product
 * the product, which keeps the amount and the size where none is said again. Returns where to go on, `i` where nothing
 * is corrected ("no wait, also a coke").
 */
export function correct(reading: Reading, i: number, end: number): number {
  const { atoms } = reading;
  let p = i + 1;
  let stop = end;
  const last = Math.min(atoms.length, i + MAX_BETWEEN);
  while (
    p < last &&
    (isIdle(atoms[p]) ||
      atoms[p]?.sign === '*' ||
      isComma(atoms[p]) ||
      is(atoms[p], 'corr') ||
      (is(atoms[p], 'set', 'to') && !is(atoms[p], 'add', 'more') && !atoms[p]?.mention) ||
      isBreak(atoms[p]))
  ) {
    if (isBreak(atoms[p])) stop = atoms.length;
    p++;
  }
  if (is(atoms[p], 'more', 'add', 'and')) return i;
  while (stop > end) {
    stop = p;
    while (stop < atoms.length && !isBreak(atoms[stop])) stop++;
    break;
  }
  const at = atoms[p];
  if (!at) return i;
  if (reading.pending.quantity !== null) {
    if (at.kind !== 'number' && at.kind !== 'measure') return i;
    for (let q = reading.pending.from ?? i; q < i; q++) reading.used.add(q);
    reading.pending = nothingPending();
    return i + 1;
  }
  const line = reading.focus.at(-1) ?? reading.fresh.at(-1);
  if (!line) return i;
  for (let q = reading.correctedTo; q < i; q++) reading.used.add(q);
  reading.correctedTo = i;
  if (at.kind === 'number' || at.kind === 'measure') return correctAmount(reading, i, p, stop, at, line);
  if (at.mention) return correctThing(reading, i, p, stop, at.mention, line);
  return i;
}

function correctAmount(
  reading: Reading,
  i: number,
  p: number,
  end: number,
  at: Atom,
  line: WorkingLine,
): number {
  const next = nextMeaning(reading, p + 1, end);
  const mention = reading.atoms[next]?.mention;
  if (mention && isProduct(mention)) {
    const found = resolveProducts(mention, wantedNow(reading, next, end), reading.compiled.index);
    drop(reading, line);
    if (found.products.includes(line.product)) reading.pending = nothingPending();
    return p;
  }
  const amount = at.measure ? inUnit(at.measure, line.product.product.unit ?? 'each') : at.value;
  const variant = line.product.variants.find(
    (other) => at.measure && other.measures.some((one) => sameMeasure(one, at.measure as never)),
  );
  if (variant) line.variant = variant.id;
  else if (amount !== null && amount > 0 && amount <= MAX_QUANTITY) line.quantity = amount;
  else return i;
  line.counted = true;
  line.spans.push(spanOf(reading, p, p));
  touch(reading, line);
  return p + 1;
}

function correctThing(
  reading: Reading,
  i: number,
  p: number,
  end: number,
  mention: Mention,
  line: WorkingLine,
): number {
  const { index } = reading.compiled;
  const variant = variantOf(line.product, mention, index);
  if (variant !== null) {
    line.variant = variant;
    touch(reading, line);
    return p + 1;
  }
  const sort = namedBy(mention, index).filter((product) => sharesHead(product, line.product, index));
  if (sort.length === 1 && sort[0] !== line.product && is(reading.atoms[p - 1], 'of')) {
    exchange(reading, line, sort[0] as MenuProduct);
    reading.focus = [line];
    reading.pending = nothingPending();
    return p + 1;
  }
  const found = resolveProducts(mention, wantedNow(reading, p, end), index);
  if (found.products.length === 1) {
    exchange(reading, line, found.products[0] as MenuProduct);
    line.counted = false;
    line.spans.push(spanOf(reading, p, p));
    reading.focus = [line];
    reading.pending = nothingPending();
    return p + 1;
  }
  const options = optionsOf(line.product, mention, index);
  if (options.length === 1) {
    applyOption(line, options[0] as string, 'add');
    touch(reading, line);
    return p + 1;
  }
  return i;
}

function namedBy({ candidates }: Mention, index: MenuIndex): MenuProduct[] {
  return candidates.flatMap(({ entity }) => {
    const named = index.entities[entity];
    const owners = named?.kind === 'product' ? [...named.owners.keys()] : [];
    return owners.map((owner) => index.products[owner] as MenuProduct);
  });
}

/** "Éclair au café" and "Éclair au chocolat": what comes before "of" is the same. */
function sharesHead(one: MenuProduct, other: MenuProduct, index: MenuIndex): boolean {
  const heads = (product: MenuProduct): number[] =>
    index.names.flatMap(({ entity, words, heads }) =>
      index.entities[entity]?.kind === 'product' && index.entities[entity]?.owners.has(product.index)
        ? words.slice(0, heads)
        : [],
    );
  const others = heads(other);
  return heads(one).some((word) => others.includes(word));
}

function drop(reading: Reading, line: WorkingLine): void {
  reading.lines.splice(reading.lines.indexOf(line), 1);
  reading.fresh = reading.fresh.filter((other) => other !== line);
  reading.focus = [];
  touch(reading, line);
}
