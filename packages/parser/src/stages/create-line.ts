import { inUnit, round, sameMeasure } from '../menu/measure.ts';
import type { MenuProduct } from '../menu/menu-index.ts';
import { is } from './atom.ts';
import { refuse } from './fit-amount.ts';
import { put } from './option-mention.ts';
import { nothingPending, type Pending, type Reading, spanOf } from './reading.ts';
import { namesSizes, optionsOf, sizeByCount, variantOf } from './resolve-mention.ts';
import { MAX_QUANTITY, type WorkingLine } from './working-cart.ts';

/** More lines than any order has: the rest is asked about. */
const MAX_LINES = 80;

/** A new line with everything that waited for it. */
export function create(reading: Reading, i: number, product: MenuProduct): WorkingLine | null {
  const { pending } = reading;
  const { index } = reading.compiled;
  const dual = pending.quantity === null && reading.atoms[i]?.mention?.dual === true;
  let quantity = pending.quantity ?? (dual ? 2 : 1);
  const line: WorkingLine = {
    product,
    variant: null,
    quantity,
    modifiers: [],
    note: null,
    spans: [spanOf(reading, Math.min(pending.from ?? i, i), i)],
    confidence: 'sure',
    position: 0,
    counted: pending.quantity !== null || dual,
    pieces: (pending.quantity ?? 0) >= 1 && pending.measure === null && isBulk(product),
    sibling: null,
  };
  const measure = pending.measure;
  if (measure) {
    const variant = product.variants.find((other) => other.measures.some((one) => sameMeasure(one, measure)));
    const amount = inUnit(measure, product.product.unit ?? 'each');
    if (variant) line.variant = variant.id;
    else if (product.measures.some((other) => sameMeasure(other, measure)))
      line.counted = pending.quantity !== null;
    else if (amount !== null) {
      quantity *= amount;
      line.counted = !pending.article;
    } else line.confidence = 'unsure';
  } else if (isBulk(product) && product.product.unit !== 'g' && inSmallUnit(quantity)) {
    quantity = round(quantity / 1000);
    line.pieces = false;
  } else if (product.product.unit === 'dozen' && line.counted) {
    // eggs are counted by the piece; of one to three nobody can tell whether dozens are meant
    if (quantity >= 4) quantity = round(quantity / 12);
    else if (quantity > 1) line.confidence = 'likely';
  }
  if (!(quantity > 0) || quantity > MAX_QUANTITY || reading.fresh.length >= MAX_LINES) {
    refuse(reading, i);
    reading.ordered = true;
    reading.pending = nothingPending();
    reading.focus = [];
    return null;
  }
  // "half a chicken" where one size is the half
  const part = product.variants.filter((one) => quantity < 1 && one.numbers.includes(quantity));
  if (part.length === 1 && !measure) {
    line.variant = (part[0] as { id: string }).id;
    quantity = 1;
  }
  const pieces = measure ? undefined : sizeOfPieces(product, quantity);
  if (pieces !== undefined && pending.variants.length === 0) {
    line.variant = pieces;
    quantity = 1;
  }
  for (const mention of pending.variants) {
    const size = sizeByCount(product, mention, pending.quantity, index);
    if (size === null) continue;
    line.variant = size;
    quantity = 1;
  }
  line.quantity = quantity;
  reading.lines.push(line);
  reading.fresh.push(line);
  const inherited = reading.within?.products.includes(product) ? reading.within.variants : [];
  for (const variant of inherited) line.variant = variantOf(product, variant, index) ?? line.variant;
  // what is an option here may be the size of another thing: "chicken korma", and a biryani that comes as Chicken
  for (const mention of pending.variants) {
    const variant = variantOf(product, mention, index);
    if (variant !== null) line.variant = variant;
    else if (optionsOf(product, mention, index).length > 0) put(reading, i, line, mention, 'add');
    // "a sack of rice of 20 kilos" where every size is a sack
    else if (!namesSizes(product, mention, index)) reading.doubts.push('size without a thing');
  }
  for (const { mention, mode } of pending.options) {
    const variant = optionsOf(product, mention, index).length > 0 ? null : variantOf(product, mention, index);
    if (variant !== null) line.variant = variant;
    else if (optionsOf(product, mention, index).length > 0) put(reading, i, line, mention, mode);
    else reading.doubts.push('option without a thing');
  }
  oneOfEach(reading, i, line);
  for (const earlier of pending.earlier) createBeside(reading, i, line, earlier);
  reading.focus = [line];
  reading.ordered = true;
  reading.mode = null;
  reading.swallow = false;
  reading.pending = nothingPending();
  return line;
}

/** "A large and a small pizza": the same thing in the size and with the parts that were said before. */
function createBeside(
  reading: Reading,
  i: number,
  line: WorkingLine,
  { quantity, variants, options }: Pending['earlier'][number],
): void {
  const { product } = line;
  const { index } = reading.compiled;
  const variant = variants.reduce<string | null>((had, one) => variantOf(product, one, index) ?? had, null);
  const fit = options.filter(({ mention }) => optionsOf(product, mention, index).length > 0);
  if (fit.length < options.length) reading.doubts.push('option without a thing');
  if (variant === null && variants.length > 0) reading.doubts.push('size without a thing');
  if (variant === null && fit.length === 0) return;
  // "one small and one large ham roll": sizes stand for all that the last one is
  const sizes = fit.every(({ mention }) =>
    optionsOf(product, mention, index).every(
      (option) => product.groups.find((group) => group.options.includes(option))?.max === 1,
    ),
  );
  const chosen = (option: string): string | undefined => product.options.get(option)?.group;
  const own = fit.flatMap(({ mention }) => optionsOf(product, mention, index).map(chosen));
  const modifiers = sizes ? line.modifiers.filter(({ option }) => !own.includes(chosen(option))) : [];
  const one = { ...line, modifiers, spans: [...line.spans], quantity, variant: variant ?? line.variant };
  reading.lines.splice(reading.lines.indexOf(line), 0, one);
  reading.fresh.splice(reading.fresh.indexOf(line), 0, one);
  for (const { mention, mode } of fit) put(reading, i, one, mention, mode);
}

/** Sold by weight or volume. */
function isBulk(product: MenuProduct): boolean {
  const { unit } = product.product;
  return unit === 'kg' || unit === 'g' || unit === 'l';
}

/** "large and small margherita": one of each, where the amount does not say otherwise. "Large or small" is left open. */
function oneOfEach(reading: Reading, i: number, line: WorkingLine): void {
  const { pending, compiled } = reading;
  if (pending.variants.length < 2) return;
  const said = pending.variants.flatMap((one) => variantOf(line.product, one, compiled.index) ?? []);
  const sizes = [...new Set(said)];
  if (sizes.length < 2) return;
  if (reading.atoms.slice(pending.from ?? i, i).some((at) => is(at, 'or'))) {
    line.variant = null;
    return;
  }
  if (pending.quantity !== null && pending.quantity !== sizes.length) reading.doubts.push('two sizes');
  line.quantity = 1;
  for (const variant of sizes.slice(0, -1)) {
    const one = { ...line, modifiers: [...line.modifiers], spans: [...line.spans], variant };
    reading.lines.splice(reading.lines.indexOf(line), 0, one);
    reading.fresh.splice(reading.fresh.indexOf(line), 0, one);
  }
}

/** "200 of ham": grams, as nobody asks for so many kilos, and nobody counts so. */
function inSmallUnit(quantity: number): boolean {
  return quantity >= 100 && quantity < 1000 && quantity % 10 === 0;
}

/** "12 wings" where they come by 6 or 12 pieces: one of that size (null: its own name says so). */
function sizeOfPieces(product: MenuProduct, quantity: number): string | null | undefined {
  if (quantity < 2) return undefined;
  const pieces = { dim: 'count', value: quantity } as const;
  const variant = product.variants.find((one) => one.measures.some((other) => sameMeasure(other, pieces)));
  if (variant) return variant.id;
  return product.measures.some((other) => sameMeasure(other, pieces)) ? null : undefined;
}
