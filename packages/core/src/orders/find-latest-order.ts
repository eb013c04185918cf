import { orders } from '@novi/db/schema/orders';
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { findTrackingUrl } from '../tracking/find-tracking-url.ts';
import { type PlacedOrder, placedOrder } from './placed-order.ts';

/** The last order of a conversation that was placed, with the link to follow it; null when there is none. */
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
    .orderBy(desc(orders.createdAt), desc(orders.number))
    .limit(1);
  if (!row) return null;
  return { ...placedOrder(row), trackingUrl: await findTrackingUrl(ctx, row.id) };
}
