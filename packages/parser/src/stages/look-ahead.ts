import { type Atom, is, type Mention } from './atom.ts';
import { isBreak, isComma, isIdle, nextMeaning, type Reading } from './reading.ts';
import { hasKind, isProduct, optionsOf, resolveProducts, variantOf } from './resolve-mention.ts';

export function afterJoin(reading: Reading, i: number): boolean {
  const before = reading.atoms[i - 1];
  return (
    isBreak(before) ||
    isComma(before) ||
    is(before, 'and') ||
    before?.kind === 'number' ||
    before?.kind === 'measure'
  );
}

/** A product right behind, with only sizes and options between: "small ham and pesto pie". */
export function productAhead(reading: Reading, i: number, end: number, size?: Mention): boolean {
  const { index } = reading.compiled;
  for (let p = i + 1, steps = 0; p < end && steps < 8; p++, steps++) {
    const at = reading.atoms[p] as Atom;
    if (at.mention && isProduct(at.mention)) {
      if (!size) return true;
      const found = resolveProducts(at.mention, { variants: [size], options: [], measures: [] }, index);
      return found.products.some((product) => variantOf(product, size, index) !== null);
    }
    if (at.mention || isIdle(at) || is(at, 'and') || at.kind === 'unknown') continue;
    if (isComma(at) && !size) continue;
    return false;
  }
  return false;
}

/**
 * "onion and pepper pizza": an option whose product comes right behind, through nothing but options, sizes and "and". Where
 * it could as well belong to the line before, only an amount or a size in front of it tells.
 */
export function forHeadAhead(reading: Reading, i: number, end: number, mention: Mention): boolean {
  const { index } = reading.compiled;
  if (!hasKind(mention, 'option')) return false;
  const opened =
    reading.pending.quantity !== null ||
    reading.pending.article ||
    reading.pending.variants.length > 0 ||
    reading.pending.options.length > 0;
  const taken = reading.focus.some((line) => optionsOf(line.product, mention, index).length > 0);
  if (taken && !opened) return false;
  const own = mention.candidates.some((one) => one.full && index.entities[one.entity]?.kind === 'product');
  for (let p = i + 1, steps = 0; p < end && steps < 10; p++, steps++) {
    const at = reading.atoms[p] as Atom;
    if (at.mention && isProduct(at.mention)) {
      const found = resolveProducts(at.mention, { variants: [], options: [mention], measures: [] }, index);
      const takes = found.products.some((product) => optionsOf(product, mention, index).length > 0);
      if (takes && (found.full || !own)) return true;
      if (!hasKind(at.mention, 'option')) return false;
      continue;
    }
    if (
      at.mention ||
      is(at, 'and', 'extra', 'less') ||
      (isIdle(at) && !is(at, 'order')) ||
      (isComma(at) && opened)
    )
      continue;
    return false;
  }
  return false;
}

/** Like `productAhead`, and nothing but options and "and" between. */
export function headAhead(reading: Reading, i: number, end: number): boolean {
  const next = reading.atoms[i + 1];
  return (
    i + 1 < end &&
    next?.mention !== null &&
    next?.mention !== undefined &&
    isProduct(next.mention) &&
    !hasKind(next.mention, 'option')
  );
}

export function wantedNow(reading: Reading, i: number, end: number) {
  const variants = [...reading.pending.variants];
  const options = reading.pending.options.map((option) => option.mention);
  const measures = reading.pending.measure ? [reading.pending.measure] : [];
  for (let p = i + 1; p < end && p < i + 12; p++) {
    const at = reading.atoms[p] as Atom;
    if (at.mention && hasKind(at.mention, 'variant') && !isProduct(at.mention)) variants.push(at.mention);
    else if (
      at.kind === 'measure' &&
      at.measure &&
      !at.article &&
      measures.length === 0 &&
      !nameBehind(reading, p, end)
    )
      measures.push(at.measure);
    else if (at.mention && !isProduct(at.mention) && hasKind(at.mention, 'option')) options.push(at.mention);
    else if (!isIdle(at)) break;
  }
  return { variants, options, measures };
}

function nameBehind(reading: Reading, p: number, end: number): boolean {
  return (
    reading.atoms[nextMeaning(reading, p + 1, end)]?.mention !== undefined &&
    reading.atoms[nextMeaning(reading, p + 1, end)]?.mention !== null
  );
}
