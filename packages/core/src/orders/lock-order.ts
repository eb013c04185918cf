import { orders } from '@novi/db/schema/orders';
import { and, eq, type SQL } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { holdConversation } from '../conversations/lock-conversation.ts';
import { notFound } from '../errors.ts';

export type OrderRow = typeof orders.$inferSelect;

/** Orders whose conversation a transaction has locked already: locks are held to its end. */
const locked = new WeakMap<Context['tx'], Set<string>>();

/**
 * Locks an order for the rest of the transaction, its conversation before it: everybody takes them in that order.
 * An order changes its conversation only when two of one customer are merged: who reads it unlocked in that moment may
 * take the locks in another order, and is tried again should that be a deadlock. Asked again in one transaction it
 * only reads the row as it stands now. Throws NOT_FOUND.
 */
export async function lockOrder(ctx: Context, orderId: string): Promise<OrderRow> {
  const isOrder = and(eq(orders.tenantId, ctx.tenantId), eq(orders.id, orderId));
  if (!locked.get(ctx.tx)?.has(orderId)) await lockItsConversation(ctx, orderId, isOrder);
  const [row] = await ctx.tx.select().from(orders).where(isOrder).for('no key update');
  if (!row) throw notFound('order');
  return row;
}

async function lockItsConversation(ctx: Context, orderId: string, isOrder: SQL | undefined): Promise<void> {
  const [unlocked] = await ctx.tx
    .select({ conversationId: orders.conversationId })
    .from(orders)
    .where(isOrder);
  if (!unlocked) throw notFound('order');
  if (unlocked.conversationId) await holdConversation(ctx, unlocked.conversationId);
  locked.set(ctx.tx, (locked.get(ctx.tx) ?? new Set()).add(orderId));
}
