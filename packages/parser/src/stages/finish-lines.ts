import { round } from '../menu/measure.ts';
import type { CartLine, MissingChoice, UnderstoodLine } from '../types.ts';
import type { Reading } from './reading.ts';
import { MAX_QUANTITY, sameModifiers, type WorkingLine } from './working-cart.ts';

/** The cart after the message: equal lines merged, amounts that cannot be said to be unsure. */
export function finishLines(reading: Reading, strangers: readonly CartLine[]): UnderstoodLine[] {
  const merged: WorkingLine[] = [];
  for (const line of reading.lines) {
    const unit = line.product.product.unit ?? 'each';
    if ((unit === 'each' || unit === 'pack') && !Number.isInteger(line.quantity)) line.confidence = 'unsure';
    const same = merged.find(
      (other) =>
        other.product === line.product &&
        other.variant === line.variant &&
        sameModifiers(other.modifiers, line.modifiers) &&
        other.note === line.note,
    );
    if (!same) merged.push(line);
    else {
      same.quantity = round(same.quantity + line.quantity);
      same.spans = [...same.spans, ...line.spans];
      if (line.confidence !== 'sure') same.confidence = line.confidence;
    }
  }
  for (const line of merged) {
    if (line.quantity <= MAX_QUANTITY) continue;
    line.quantity = MAX_QUANTITY;
    line.confidence = 'unsure';
  }
  const lines = merged.map((line) => ({
    product: line.product.product.id,
    variant: line.variant,
    quantity: round(line.quantity),
    modifiers: line.modifiers,
    note: line.note,
    spans: line.spans,
    confidence: line.confidence,
  }));
  return [
    ...lines,
    ...strangers.map((line) => ({
      ...line,
      note: line.note ?? null,
      spans: [],
      confidence: 'unsure' as const,
    })),
  ];
}

/** Required choices still open, each once, in the order of the lines. */
export function findMissing(reading: Reading): MissingChoice[] {
  const out: MissingChoice[] = [];
  const add = (product: string, group: string): void => {
    if (!out.some((known) => known.product === product && known.group === group))
      out.push({ product, group });
  };
  for (const line of reading.lines) {
    const id = line.product.product.id;
    if (line.product.variants.length > 0 && line.variant === null) add(id, 'variant');
    for (const group of line.product.groups) {
      if (group.min < 1) continue;
      const chosen = line.modifiers.filter(
        (modifier) => modifier.mode !== 'without' && group.options.includes(modifier.option),
      );
      const included = group.options.filter((option) => line.product.options.get(option)?.included);
      if (chosen.length + included.length < group.min) add(id, group.id);
    }
  }
  return out;
}
