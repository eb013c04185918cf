import type { Fulfilment, MissingChoice } from '@novi/parser/types';
import type { MenuProduct } from '../catalog/menus.ts';
import type { RefusedLine } from '../orders/draft.ts';
import { type CartLineToPrice, type PricedLine, priceLine } from './price-line.ts';

/** PostgreSQL's integer ends at 2,147,483,647; below it there is room for a fee. */
export const maxSubtotalMinor = 2_000_000_000;

export interface PricedOrder {
  lines: PricedLine[];
  missing: MissingChoice[];
  refused: RefusedLine[];
  subtotalMinor: number;
  deliveryFeeMinor: number;
  totalMinor: number;
}

/**
 * Prices a whole cart against a menu. Pure. What cannot be sold is refused line by line and the rest is priced;
 * the delivery fee is added once fulfilment is known to be delivery. Example: 2 x 1200 + 250, fee 300 = 2950.
 */
export function priceOrder(input: {
  products: ReadonlyMap<string, MenuProduct>;
  lines: readonly CartLineToPrice[];
  fulfilment: Fulfilment | null;
  deliveryFeeMinor: number;
  now: Date;
}): PricedOrder {
  const lines: PricedLine[] = [];
  const refused: RefusedLine[] = [];
  const missing = new Map<string, MissingChoice>();
  let subtotalMinor = 0;
  for (const wanted of input.lines) {
    const result = priceLine(input.products.get(wanted.product), wanted, input.now);
    if (result.kind === 'refused') {
      refused.push(result.refused);
      continue;
    }
    const { line } = result;
    if (subtotalMinor + line.totalMinor > maxSubtotalMinor) {
      refused.push({ product: line.product, name: line.name, reason: 'quantity' });
      continue;
    }
    subtotalMinor += line.totalMinor;
    lines.push(line);
    for (const choice of result.missing) missing.set(`${choice.product}.${choice.group}`, choice);
  }
  const deliveryFeeMinor = input.fulfilment === 'delivery' ? input.deliveryFeeMinor : 0;
  return {
    lines,
    missing: [...missing.values()],
    refused,
    subtotalMinor,
    deliveryFeeMinor,
    totalMinor: subtotalMinor + deliveryFeeMinor,
  };
}
