import type { Measure } from '../menu/menu-index.ts';
import { type Atom, is, type Mention } from './atom.ts';
import { amountFor, linesOf, same, setQuantity } from './edit-amounts.ts';
import type { Parts } from './edit-parts.ts';
import { exchange } from './exchange.ts';
import { findWithin, nextMeaning, nothingPending, type Reading, spanOf } from './reading.ts';
import { isProduct, NOTHING_WANTED, resolveProducts, variantOf } from './resolve-mention.ts';
import { splitLine, type WorkingLine } from './working-cart.ts';

export function replaceThing(reading: Reading, i: number, parts: Parts): number {
  const told = parts.replace >= 0 || parts.instead >= 0 || (parts.set && parts.mentions.length > 1);
  if (!told || parts.mentions.length < 2) return 0;
  const old = oldSide(reading, parts);
  if (old === undefined) return 0;
  const lines = old > parts.instead && parts.instead >= 0 ? referredTo(reading, old) : linesOf(reading, old);
  const other = parts.mentions.filter((p) => p !== old);
  const fresh = other.find((p) => isProduct(reading.atoms[p]?.mention ?? null));
  if (lines.length === 0 || fresh === undefined) return 0;
  const mention = reading.atoms[fresh]?.mention as Mention;
  // "no x-burguer coloca bacon": bacon on it, though there is an x-bacon
  if (parts.replace < 0 && parts.instead < 0 && lines.some((line) => isPick(reading, line, mention)))
    return 0;
  const variants = other.filter((p) => p !== fresh).map((p) => reading.atoms[p]?.mention as Mention);
  const found = resolveProducts(mention, { ...NOTHING_WANTED, variants }, reading.compiled.index);
  if (found.products.length !== 1) return 0;
  const share =
    parts.numbers.find((p) => p < old) ?? findWithin(reading.atoms, i, old, (at) => at.kind === 'number');
  let line = lines[0] as WorkingLine;
  const part = reading.atoms[share];
  const inFront =
    part !== undefined &&
    share < old &&
    !part.ordinal &&
    part.value < line.quantity &&
    (!part.article || is(reading.atoms[share + 1], 'part', 'of'));
  if (inFront && (share < fresh || old < fresh)) line = splitLine(reading.lines, line, part.value);
  exchange(reading, line, found.products[0] as never);
  for (const variant of variants)
    line.variant = variantOf(line.product, variant, reading.compiled.index) ?? line.variant;
  for (const p of parts.numbers) {
    const at = reading.atoms[p] as Atom;
    const size = at.measure
      ? line.product.variants.find((one) => one.measures.some((m) => same(m, at.measure as Measure)))
      : undefined;
    if (size) line.variant = size.id;
    else if (nextMeaning(reading, p + 1, parts.end) === fresh)
      setQuantity(reading, line, amountFor(at, line) ?? line.quantity);
  }
  line.spans.push(spanOf(reading, fresh, fresh));
  reading.edited = true;
  reading.focus = [line];
  reading.pending = nothingPending();
  return parts.end;
}

/** "Instead of the coke": what is to go must be there, so it may be the one Coke Zero. */
function referredTo(reading: Reading, p: number): WorkingLine[] {
  const lines = linesOf(reading, p);
  const { index } = reading.compiled;
  const candidates = reading.atoms[p]?.mention?.candidates ?? [];
  if (lines.length > 0) return lines;
  const near = reading.lines.filter((line) =>
    candidates.some(({ entity }) => {
      const known = index.entities[entity];
      return known?.kind === 'product' && known.owners.has(line.product.index);
    }),
  );
  return near.length === 1 ? near : [];
}

/** By its full name something to have on the thing that is there. */
function isPick(reading: Reading, line: WorkingLine, mention: Mention): boolean {
  const { entities } = reading.compiled.index;
  return mention.candidates.some(({ full, entity }) => {
    const named = entities[entity];
    return full && named?.kind === 'option' && named.owners.has(line.product.index);
  });
}

/** Which mention is the one to go: behind "instead of", else the first that is in the cart. */
function oldSide(reading: Reading, parts: Parts): number | undefined {
  if (parts.instead >= 0 && parts.replace < 0) {
    const behind = parts.mentions.find((p) => p > parts.instead && referredTo(reading, p).length > 0);
    if (behind !== undefined) return behind;
  }
  return parts.mentions.find((p) => linesOf(reading, p).length > 0);
}
