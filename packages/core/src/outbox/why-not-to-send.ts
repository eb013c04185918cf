import { messages } from '@novi/db/schema/conversations';
import { type OrderStatus, orders } from '@novi/db/schema/orders';
import { and, count, eq, gt, inArray } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { WhoAnswers } from '../conversations/who-answers.ts';
import { isBotTalk } from './purposes.ts';

export type SuppressReason = 'person_has_taken_over' | 'stale' | 'too_many' | 'order_moved_on';

/** Two machines that answer each other would never stop; no customer needs more answers than this. */
const capWindowMs = 5 * 60_000;
const capCount = 40;

/** Why a queued message must not go out any more; null when it may. */
export async function whyNotToSend(
  ctx: Context,
  row: typeof messages.$inferSelect,
  answers: WhoAnswers['answers'],
): Promise<SuppressReason | null> {
  if (row.staleAfter && row.staleAfter < ctx.now) return 'stale';
  if (await hasMovedOn(ctx, row)) return 'order_moved_on';
  if (!isBotTalk(row.purpose)) return null;
  // What the bot said before it fell silent by itself was still right, and may go while it is fresh.
  if (answers === 'person') return 'person_has_taken_over';
  const [sent] = await ctx.tx
    .select({ count: count() })
    .from(messages)
    .where(
      and(
        eq(messages.tenantId, ctx.tenantId),
        eq(messages.conversationId, row.conversationId),
        eq(messages.author, 'bot'),
        inArray(messages.status, ['sent', 'sending']),
        gt(messages.createdAt, new Date(ctx.now.getTime() - capWindowMs)),
      ),
    );
  return (sent?.count ?? 0) >= capCount ? 'too_many' : null;
}

/**
 * What is told of a move waits for its undo, and for the line to come back; by then the order may be fetched, delivered
 * or cancelled. Only what stays true whatever follows (confirmed, rejected, cancelled) goes in any case.
 */
const trueWhile: Readonly<Record<string, OrderStatus>> = {
  order_ready: 'ready',
  delivery_update: 'handed_over',
  order_expired: 'expired',
};
/** "We are waiting for the shop" is news for so long also when the shop is quicker than the line. */
const receiptIsNewsMs = 2 * 60_000;

async function hasMovedOn(ctx: Context, row: typeof messages.$inferSelect): Promise<boolean> {
  const isOldReceipt =
    row.purpose === 'order_placed' && ctx.now.getTime() - row.createdAt.getTime() > receiptIsNewsMs;
  const wanted = isOldReceipt ? 'placed' : trueWhile[row.purpose ?? ''];
  if (!wanted || !row.orderId) return false;
  const [order] = await ctx.tx
    .select({ status: orders.status })
    .from(orders)
    .where(and(eq(orders.tenantId, ctx.tenantId), eq(orders.id, row.orderId)));
  return order?.status !== wanted;
}
