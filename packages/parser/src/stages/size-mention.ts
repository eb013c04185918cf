import { type Atom, is, type Mention } from './atom.ts';
import { afterJoin, productAhead, wantedNow } from './look-ahead.ts';
import { nextMeaning, nothingPending, type Reading, roleAt, spanOf } from './reading.ts';
import { hasKind, namesSizes, resolveProducts, sizeByCount, variantOf } from './resolve-mention.ts';
import { shareBehind } from './share-behind.ts';
import { touch } from './touch.ts';
import type { WorkingLine } from './working-cart.ts';

/** A size: of the line in focus, or of what comes. "a large and two small" opens a line like the one before. */
export function asVariant(reading: Reading, i: number, end: number, mention: Mention): boolean {
  const { index } = reading.compiled;
  if (!hasKind(mention, 'variant') || reading.swallow) return false;
  const product = resolveProducts(mention, wantedNow(reading, i, end), index);
  if (roleAt(reading, i) !== 'attach' && product.full && product.products.length > 0) return false;
  // "large, not medium"
  if (
    is(reading.atoms[i - 1], 'neg', 'instead') &&
    !is(reading.atoms[i - 1], 'remove') &&
    reading.focus.length > 0
  ) {
    reading.used.add(i);
    reading.mode = null;
    return true;
  }
  const last = reading.focus.at(-1);
  const counted =
    last?.variant === null ? sizeByCount(last.product, mention, reading.pending.quantity, index) : null;
  if (last && counted !== null) {
    last.variant = counted;
    last.spans.push(spanOf(reading, reading.pending.from ?? i, i));
    touch(reading, last);
    reading.pending = nothingPending();
    return true;
  }
  // "charcoal, sack, 10 kg" where every size is a sack
  const several =
    last?.variant === null &&
    variantOf(last.product, mention, index) === null &&
    namesSizes(last.product, mention, index);
  if (
    several &&
    reading.pending.quantity === null &&
    !reading.pending.article &&
    !hasKind(mention, 'product')
  )
    return true;
  const fits = reading.focus.filter((line) => variantOf(line.product, mention, index) !== null);
  const open = fits.filter((line) => line.variant === null);
  const waiting =
    reading.pending.quantity !== null || reading.pending.article || reading.pending.measure !== null;
  const ahead = roleAt(reading, i) !== 'attach' && productAhead(reading, i, end, mention);
  if (ahead && (waiting || fits.length === 0 || open.length === 0 || afterJoin(reading, i))) return false;
  if (open.length > 0 && !waiting) {
    for (const line of open.length === 1 ? [shareBehind(reading, i, end, open[0] as WorkingLine)] : open)
      setVariant(reading, i, line, mention);
    return true;
  }
  if (open.length > 0 && waiting && !ahead) return share(reading, i, open.at(-1) as WorkingLine, mention);
  if (fits.length > 0 && waiting && !ahead) return again(reading, i, fits.at(-1) as WorkingLine, mention);
  const next =
    reading.awaiting?.kind === 'choice' && reading.answered ? nextOpen(reading, mention) : undefined;
  if (next && !waiting && !ahead) {
    reading.answering = true;
    setVariant(reading, i, next, mention);
    reading.answering = false;
    reading.focus = [next];
    return true;
  }
  const other = fits.length === 1 && !waiting && !ahead ? (fits[0] as WorkingLine) : null;
  const behind = other?.counted ? countBehind(reading, i, end) : -1;
  if (other && behind > i && variantOf(other.product, mention, index) !== other.variant) {
    reading.pending.quantity = (reading.atoms[behind] as Atom).value;
    reading.used.add(behind);
    return again(reading, i, other, mention);
  }
  // "2 margheritas, large and small"
  const joined = other !== null && other.position === 0 && is(reading.atoms[i - 1], 'and');
  if (joined && variantOf(other.product, mention, index) !== other.variant) {
    if (other.quantity !== 2) reading.doubts.push('two sizes');
    reading.pending.quantity = 1;
    return share(reading, i, other, mention);
  }
  if (fits.length > 0 && !waiting && !ahead) {
    for (const line of fits) setVariant(reading, i, line, mention);
    return true;
  }
  return false;
}

/** "panas 2 dingin 1": where amounts stand behind, the one of a size; -1 where there is none. */
function countBehind(reading: Reading, i: number, end: number): number {
  const p = nextMeaning(reading, i + 1, end);
  const at = reading.atoms[p];
  const plain = p < end && at?.kind === 'number' && !at.article && !at.times && !at.ordinal && !at.part;
  return reading.style === 'post' && plain ? p : -1;
}

/** "Large and small" when two things lack a size: the second is for the second. */
function nextOpen(reading: Reading, mention: Mention): WorkingLine | undefined {
  return reading.lines.find(
    (line) =>
      line.position > 0 &&
      line.variant === null &&
      variantOf(line.product, mention, reading.compiled.index) !== null,
  );
}

function setVariant(reading: Reading, i: number, line: WorkingLine, mention: Mention): void {
  line.variant = variantOf(line.product, mention, reading.compiled.index);
  line.spans.push(spanOf(reading, Math.min(reading.pending.from ?? i, i), i));
  touch(reading, line);
}

/** "three lassi, two sweet": a counted size of a line that has none yet takes its share, or all of it. */
export function share(reading: Reading, i: number, line: WorkingLine, mention: Mention): boolean {
  const quantity = reading.pending.quantity ?? 1;
  // "a water and one sparkling": no share of what was counted, but one more
  const joined = is(reading.atoms[(reading.pending.from ?? i) - 1], 'and');
  if (joined && line.counted && line.quantity <= quantity) return again(reading, i, line, mention);
  const known = line.counted && line.quantity > quantity;
  if (known) {
    const part = { ...line, modifiers: [...line.modifiers], spans: [...line.spans], quantity, sibling: line };
    line.quantity -= quantity;
    line.sibling = part;
    reading.lines.splice(reading.lines.indexOf(line), 0, part);
    if (reading.fresh.includes(line)) reading.fresh.splice(reading.fresh.indexOf(line), 0, part);
    setVariant(reading, i, part, mention);
    reading.focus = [line];
  } else {
    if (!line.counted) line.quantity = quantity;
    line.counted = true;
    setVariant(reading, i, line, mention);
  }
  reading.pending = nothingPending();
  return true;
}

/** "a large pozole, two small": the same thing again in another size. */
export function again(reading: Reading, i: number, line: WorkingLine, mention: Mention): boolean {
  const copy: WorkingLine = {
    ...line,
    modifiers: [],
    spans: [],
    quantity: reading.pending.quantity ?? 1,
    position: 0,
    sibling: null,
  };
  copy.counted = reading.pending.quantity !== null;
  reading.lines.push(copy);
  reading.fresh.push(copy);
  reading.focus = [copy];
  reading.ordered = true;
  setVariant(reading, i, copy, mention);
  reading.pending = nothingPending();
  return true;
}
