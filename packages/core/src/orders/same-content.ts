import type { Context } from '../context.ts';
import type { PricedLine } from '../pricing/price-line.ts';
import type { DraftLine } from './draft.ts';
import type { DraftChanges } from './draft-changes.ts';
import type { OrderRow } from './lock-order.ts';
import { type OrderTexts, openTexts } from './order-texts.ts';

/**
 * Whether a summary the customer has seen still says what it said. Prices are left out: they are frozen with it.
 * The words that caused a line are too.
 */
export function sameContent(
  ctx: Context,
  order: OrderRow,
  lines: readonly DraftLine[],
  changes: DraftChanges,
  texts: OrderTexts,
  priced: readonly PricedLine[],
): boolean {
  const before = openTexts(ctx, order);
  return (
    before.address === texts.address &&
    before.note === texts.note &&
    order.fulfilment === changes.fulfilment &&
    order.paymentMethod === changes.paymentMethod &&
    order.requestedFor?.getTime() === changes.requestedFor?.getTime() &&
    lines.map(contentOf).sort().join('\n') === priced.map(contentOf).sort().join('\n')
  );
}

function contentOf(line: DraftLine | PricedLine): string {
  const thousandths = 'quantity' in line ? Math.round(line.quantity * 1000) : line.quantityThousandths;
  const modifiers = line.modifiers.map(({ slug, mode }) => `${mode} ${slug}`).sort();
  return JSON.stringify([line.product, line.variant, thousandths, modifiers, line.note]);
}
