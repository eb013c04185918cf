import { type OrderStatus, orders } from '@novi/db/schema/orders';
import { and, asc, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { isTerminal } from '../machines/machine.ts';
import { findTrackingUrl } from '../tracking/find-tracking-url.ts';
import { orderMachine } from './order-machine.ts';
import { type PlacedOrder, placedOrder } from './placed-order.ts';

/** What nothing happens to any more. */
const over = (Object.keys(orderMachine) as OrderStatus[]).filter((status) =>
  isTerminal(orderMachine, status),
);

/**
 * The order people mean by "my order": of those placed in a conversation the last that is under way, else the last.
 * With the link to follow it; null when there is none.
 */
export async function findLatestOrder(
  ctx: Context,
  input: { conversationId: string },
): Promise<(PlacedOrder & { trackingUrl: string | null }) | null> {
  const [row] = await ctx.tx
    .select()
    .from(orders)
    .where(
      and(
        eq(orders.tenantId, ctx.tenantId),
        eq(orders.conversationId, input.conversationId),
        isNotNull(orders.number),
      ),
    )
    .orderBy(asc(inArray(orders.status, over)), desc(orders.createdAt), desc(orders.number))
    .limit(1);
  if (!row) return null;
  return { ...placedOrder(row), trackingUrl: await findTrackingUrl(ctx, row.id) };
}
