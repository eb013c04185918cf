import { type OrderStatus, orderLines } from '@novi/db/schema/orders';
import { and, eq } from 'drizzle-orm';
import { demand } from '../access/can.ts';
import type { MenuProduct } from '../catalog/menus.ts';
import type { Context } from '../context.ts';
import { DomainError, notFound } from '../errors.ts';
import { invalidInput, parseInput } from '../parse-input.ts';
import { type PricedLine, priceLine } from '../pricing/price-line.ts';
import { maxSubtotalMinor } from '../pricing/price-order.ts';
import { type CorrectLineInput, correctLineSchema } from './correct-line-schema.ts';
import { lockOrder, type OrderRow } from './lock-order.ts';
import { demandVersion } from './lost-race.ts';
import { type Moved, moved } from './moved.ts';
import type { LineRow } from './order-card.ts';
import { updateOrder } from './transition-order.ts';

/** In the shop's hands: placed, and not yet in the customer's or the driver's. */
const correctable: readonly OrderStatus[] = [
  'scheduled',
  'placed',
  'accepted',
  'preparing',
  'ready',
  'change_requested',
];

/**
 * Puts the right product in the place of one that Novi read wrong: the line keeps its quantity, its words, its note and
 * the options that the right product has too, and is priced from the menu; the order's total follows. The customer is
 * not told: whoever corrects decides whether to write. Throws FORBIDDEN, NOT_FOUND, CONFLICT naming who was faster,
 * ILLEGAL_TRANSITION (a cart, an order that left, another amount than was paid), and INVALID_INPUT for what is not
 * sold in this quantity, or has sizes of which none was named.
 */
export async function correctLine(ctx: Context, input: CorrectLineInput): Promise<Moved> {
  demand(ctx.actor, 'orders.create');
  const { id, version, lineId, productId, variantId } = parseInput(correctLineSchema, input);
  const order = await lockOrder(ctx, id);
  await demandVersion(ctx, order, version);
  const isLine = and(eq(orderLines.tenantId, ctx.tenantId), eq(orderLines.id, lineId));
  const [line] = await ctx.tx
    .select()
    .from(orderLines)
    .where(and(isLine, eq(orderLines.orderId, id)));
  if (!line) throw notFound('line');
  const product = [...(await ctx.menus.current()).products.values()].find((each) => each.id === productId);
  if (!product) throw notFound('product');
  const right = priced(ctx, product, line, variantId ?? null);
  demandCorrectable(order, right.totalMinor - line.totalMinor);

  const { product: _slug, variant: _variantSlug, sources: _sources, ...columns } = right;
  await ctx.tx.update(orderLines).set(columns).where(isLine);
  const more = right.totalMinor - line.totalMinor;
  const updated = await updateOrder(ctx, order, {
    subtotalMinor: order.subtotalMinor + more,
    totalMinor: order.totalMinor + more,
  });
  ctx.record({
    kind: 'order.updated',
    subjectType: 'order',
    subjectId: id,
    payload: {
      lineId,
      wasProductId: line.productId,
      isProductId: product.id,
      totalMinor: updated.totalMinor,
      version: updated.version,
    },
  });
  return moved(updated);
}

function priced(ctx: Context, product: MenuProduct, line: LineRow, variantId: string | null): PricedLine {
  const variant = product.variants.find((each) => each.id === variantId);
  if (variantId !== null && !variant) throw notFound('variant');
  const result = priceLine(
    // Sold out keeps the bot from offering it; staff see what is left.
    { ...product, soldOutUntil: null },
    {
      product: product.slug,
      variant: variant?.slug ?? null,
      quantity: line.quantityThousandths / 1000,
      modifiers: line.modifiers.map(({ slug, mode }) => ({ option: slug, mode })),
      note: line.note,
      // A person has looked.
      confidence: 'sure',
    },
    ctx.now,
  );
  if (result.kind === 'refused')
    throw invalidInput({ productId: `${product.name} is not sold in this quantity.` });
  if (product.variants.length > 0 && result.line.variantId === null)
    throw invalidInput({ variantId: `Say which ${product.name}: it comes in several sizes.` });
  return result.line;
}

function demandCorrectable(order: OrderRow, moreMinor: number): void {
  const isGone = order.status === 'needs_attention' && order.resumeStatus === 'handed_over';
  if (isGone || ![...correctable, 'needs_attention'].includes(order.status))
    throw new DomainError(
      'ILLEGAL_TRANSITION',
      `This order is ${order.status.replaceAll('_', ' ')}: its lines can no longer be corrected.`,
    );
  if (moreMinor !== 0 && order.paymentStatus !== 'none' && order.paymentStatus !== 'cod_due')
    throw new DomainError(
      'ILLEGAL_TRANSITION',
      'This would change an amount that was paid or asked for already. Agree it with the customer first.',
    );
  if (order.subtotalMinor + moreMinor > maxSubtotalMinor)
    throw invalidInput({ productId: 'That comes to more than an order can hold.' });
}
