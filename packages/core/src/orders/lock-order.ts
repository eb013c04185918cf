import { orders } from '@novi/db/schema/orders';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { lockConversation } from '../conversations/lock-conversation.ts';
import { notFound } from '../errors.ts';

export type OrderRow = typeof orders.$inferSelect;

/**
 * Locks an order for the rest of the transaction, its conversation before it: everybody takes them in that order.
 * An order never changes its conversation, so reading it unlocked first is safe. Throws NOT_FOUND.
 */
export async function lockOrder(ctx: Context, orderId: string): Promise<OrderRow> {
  const isOrder = and(eq(orders.tenantId, ctx.tenantId), eq(orders.id, orderId));
  const [unlocked] = await ctx.tx
    .select({ conversationId: orders.conversationId })
    .from(orders)
    .where(isOrder);
  if (!unlocked) throw notFound('order');
  if (unlocked.conversationId) await lockConversation(ctx, unlocked.conversationId);
  const [row] = await ctx.tx.select().from(orders).where(isOrder).for('no key update');
  if (!row) throw notFound('order');
  return row;
}
