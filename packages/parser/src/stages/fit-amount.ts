import { inUnit, round, sameMeasure } from '../menu/measure.ts';
import type { Measure } from '../menu/menu-index.ts';
import { type Atom, is } from './atom.ts';
import { nothingPending, type Reading, spanOf } from './reading.ts';
import { touch } from './touch.ts';
import { MAX_QUANTITY, type WorkingLine } from './working-cart.ts';

/** "de 500", "the 80 ones", "5 wala": a number that names the size. In another size than the line's it opens one like it. */
export function namedSize(reading: Reading, i: number, at: Atom, line: WorkingLine): boolean {
  if (at.article || at.times) return false;
  const fits = line.product.variants.filter((variant) => variant.numbers.includes(at.value));
  const marked = is(reading.atoms[i - 1], 'of') || is(reading.atoms[i + 1], 'of') || at.value >= 20;
  if (fits.length !== 1 || !marked) return false;
  const id = (fits[0] as { id: string }).id;
  if (line.variant === null) {
    line.variant = id;
    touch(reading, line);
    return true;
  }
  if (line.variant === id) return is(reading.atoms[i - 1], 'of');
  if (reading.pending.measure) return false;
  openInSize(reading, i, line, id, reading.pending.quantity);
  return true;
}

export function variantByNumber(reading: Reading, at: Atom, line: WorkingLine): boolean {
  if (line.variant !== null || at.times) return false;
  const fits = line.product.variants.filter((variant) => variant.numbers.includes(at.value));
  if (fits.length !== 1) return false;
  line.variant = (fits[0] as { id: string }).id;
  touch(reading, line);
  return true;
}

export function count(reading: Reading, i: number, line: WorkingLine, value: number): void {
  if (!(value > 0) || value > MAX_QUANTITY) {
    refuse(reading, i);
    return;
  }
  line.quantity = value;
  line.counted = true;
  line.spans.push(spanOf(reading, i, i));
  touch(reading, line);
}

/** Zero, a million, minus three: nobody orders that. The thing is asked about, not put in. */
export function refuse(reading: Reading, i: number): void {
  reading.doubts.push('impossible amount');
  const span = spanOf(reading, i, i);
  reading.unresolved.push({
    text: (reading.messages[span.message] as string).slice(span.start, span.end),
    span,
  });
}

/** The same thing again in another size. */
function openInSize(
  reading: Reading,
  i: number,
  line: WorkingLine,
  variant: string,
  quantity: number | null,
): void {
  const spans = [spanOf(reading, i, i)];
  const copy: WorkingLine = {
    ...line,
    modifiers: [],
    spans,
    variant,
    quantity: quantity ?? 1,
    position: 0,
    sibling: null,
  };
  copy.counted = quantity !== null;
  reading.lines.push(copy);
  reading.fresh.push(copy);
  reading.focus = [copy];
  reading.ordered = true;
  reading.pending = nothingPending();
}

/** "a 20 kg sack of rice and 2 bags of a kilo": counted, and a size the line before does not have. */
export function againInSize(reading: Reading, i: number, line: WorkingLine, measure: Measure): boolean {
  const counted =
    reading.pending.quantity ??
    (reading.pending.measure?.dim === 'count' ? reading.pending.measure.value : null);
  const variant = line.product.variants.find((other) =>
    other.measures.some((one) => sameMeasure(one, measure)),
  );
  if (!variant || line.variant === null || line.variant === variant.id || counted === null) return false;
  openInSize(reading, i, line, variant.id, counted);
  return true;
}

/** Puts a measure on a line: as its size, else as how much of it. */
export function fitMeasure(reading: Reading, i: number, line: WorkingLine, measure: Measure): boolean {
  const variant = line.product.variants.find((other) =>
    other.measures.some((one) => sameMeasure(one, measure)),
  );
  if (variant && line.variant === null) {
    line.variant = variant.id;
    line.spans.push(spanOf(reading, i, i));
    touch(reading, line);
    return true;
  }
  if (line.product.measures.some((other) => sameMeasure(other, measure))) {
    line.spans.push(spanOf(reading, i, i));
    return true;
  }
  const amount = inUnit(measure, line.product.product.unit ?? 'each');
  // "three steaks of 300 g"
  const each = line.pieces && line.counted ? line.quantity : 1;
  if (amount === null || (line.counted && !line.pieces)) return false;
  line.pieces = false;
  count(reading, i, line, round(each * amount));
  return true;
}
