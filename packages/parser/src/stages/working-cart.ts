import { round } from '../menu/measure.ts';
import type { MenuIndex, MenuProduct } from '../menu/menu-index.ts';
import type { CartLine, CartModifier, Confidence, ModifierMode, Span } from '../types.ts';

/** A line while the message is being read. */
export interface WorkingLine {
  product: MenuProduct;
  variant: string | null;
  quantity: number;
  modifiers: CartModifier[];
  note: string | null;
  spans: Span[];
  confidence: Confidence;
  /** Where it stood in the cart before the message (1 = first line), 0 for a new one. */
  position: number;
  /** The message said how many. */
  counted: boolean;
  /** What was counted were pieces of a thing sold by weight: "three steaks", whose weight may follow. */
  pieces: boolean;
  /** The line it was split from, for "the other one". */
  sibling: WorkingLine | null;
}

export const MAX_QUANTITY = 999;

export function fromCart(
  cart: readonly CartLine[],
  index: MenuIndex,
): { lines: WorkingLine[]; strangers: CartLine[] } {
  const lines: WorkingLine[] = [];
  const strangers: CartLine[] = [];
  cart.forEach((line, i) => {
    const product = index.byId.get(line.product);
    if (!product) strangers.push(line);
    else {
      lines.push({
        product,
        variant: line.variant,
        quantity: line.quantity,
        modifiers: line.modifiers.map((modifier) => ({ ...modifier })),
        note: line.note ?? null,
        spans: [],
        confidence: 'sure',
        position: i + 1,
        counted: true,
        pieces: false,
        sibling: null,
      });
    }
  });
  return { lines, strangers };
}

/** Takes `quantity` out of a line into one of its own, beside it. The whole line where it has no more than that. */
export function splitLine(lines: WorkingLine[], line: WorkingLine, quantity: number): WorkingLine {
  if (quantity >= line.quantity) return line;
  const part: WorkingLine = {
    ...line,
    modifiers: line.modifiers.map((modifier) => ({ ...modifier })),
    spans: [...line.spans],
    quantity,
    sibling: line,
  };
  line.quantity = round(line.quantity - quantity);
  line.sibling = part;
  lines.splice(lines.indexOf(line) + 1, 0, part);
  return part;
}

/**
 * Puts an option on a line. From a group that takes one at most, a new pick takes the place of the old. What comes with
 * the product anyway is only taken off, made more or less, or put back.
 */
export function applyOption(line: WorkingLine, option: string, wanted: ModifierMode): void {
  const known = line.product.options.get(option);
  if (!known) return;
  const rest = line.modifiers.filter((modifier) => modifier.option !== option);
  const had = line.modifiers.find((modifier) => modifier.option === option);
  if (known.included && wanted === 'add') {
    line.modifiers = rest;
    return;
  }
  if (!known.included && !known.verbatim && wanted === 'without') {
    line.modifiers = rest;
    return;
  }
  const group = line.product.groups.find((other) => other.id === known.group);
  const mode: ModifierMode =
    wanted === 'extra' && !known.included && !known.verbatim && !had ? 'add' : wanted;
  const single = group?.max === 1 && mode === 'add';
  const kept = single
    ? rest.filter((modifier) => line.product.options.get(modifier.option)?.group !== known.group)
    : rest;
  line.modifiers = [...kept, { option, mode }];
}

/** "no extra cheese": the cheese stays as it comes. */
export function refuseDegree(line: WorkingLine, option: string, degree: 'extra' | 'less'): void {
  line.modifiers = line.modifiers.filter((modifier) => modifier.option !== option);
  if (line.product.options.get(option)?.verbatim) line.modifiers.push({ option, mode: 'without', degree });
}

export function sameModifiers(a: readonly CartModifier[], b: readonly CartModifier[]): boolean {
  return a.length === b.length && a.every((x) => b.some((y) => y.option === x.option && y.mode === x.mode));
}
