import type { Fulfilment, MissingChoice } from '@novi/parser/types';
import type { MenuProduct } from '../catalog/menus.ts';
import type { RefusedLine } from '../orders/draft.ts';
import { lineTotalMinor } from './line-total.ts';
import { type CartLineToPrice, maxQuantity, type PricedLine, priceLine } from './price-line.ts';

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
    const index = lines.findIndex((other) => canJoin(other, line));
    const same = lines[index];
    const joined = same ? join(same, line) : line;
    const addedMinor = joined.totalMinor - (same?.totalMinor ?? 0);
    if (subtotalMinor + addedMinor > maxSubtotalMinor) {
      refused.push({ product: line.product, name: line.name, reason: 'quantity' });
      continue;
    }
    subtotalMinor += addedMinor;
    if (same) lines[index] = joined;
    else lines.push(joined);
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

/**
 * Whether two lines are one thing asked for twice. Known only here, once default sizes are filled in: "a coke" and the
 * can that an earlier message had become are two cans. What exceeds the quantity of one line stays a line of its own.
 */
function canJoin(one: PricedLine, other: PricedLine): boolean {
  const modifiers = (line: PricedLine) =>
    line.modifiers
      .map(({ slug, mode }) => `${mode} ${slug}`)
      .sort()
      .join();
  return (
    one.productId === other.productId &&
    one.variantId === other.variantId &&
    one.note === other.note &&
    modifiers(one) === modifiers(other) &&
    one.quantityThousandths + other.quantityThousandths <= maxQuantity * 1000
  );
}

function join(one: PricedLine, other: PricedLine): PricedLine {
  const quantityThousandths = one.quantityThousandths + other.quantityThousandths;
  const doubts = ['unsure', 'likely', 'sure'] as const;
  return {
    ...one,
    quantityThousandths,
    totalMinor: lineTotalMinor(one.unitPriceMinor, quantityThousandths),
    confidence: doubts.find((each) => each === one.confidence || each === other.confidence) ?? null,
    sources: [...one.sources, ...other.sources],
  };
}
