import { orderLines, orders } from '@novi/db/schema/orders';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { Conversation } from '../conversations/lock-conversation.ts';
import { clearTimers } from '../timers/set-timer.ts';
import { lockOrder, type OrderRow } from './lock-order.ts';
import { openTexts, sealTexts } from './order-texts.ts';
import { repriceDraft } from './reprice-draft.ts';
import { transitionOrder, updateOrder } from './transition-order.ts';

/**
 * Before two conversations of one customer become one: the open cart of `from` is emptied into that of `into`, because
 * there is one at most. It has to be summarised and agreed anew. Nothing happens unless both have one.
 */
export async function joinDrafts(ctx: Context, from: Conversation, into: Conversation): Promise<void> {
  const [emptied, kept] = [await openDraftOf(ctx, from), await openDraftOf(ctx, into)];
  if (!emptied || !kept) return;
  const [last] = await ctx.tx
    .select({ position: sql<number>`coalesce(max(${orderLines.position}), -1)::int` })
    .from(orderLines)
    .where(and(eq(orderLines.tenantId, ctx.tenantId), eq(orderLines.orderId, kept.id)));
  await ctx.tx
    .update(orderLines)
    .set({ orderId: kept.id, position: sql`${orderLines.position} + ${(last?.position ?? -1) + 1}` })
    .where(and(eq(orderLines.tenantId, ctx.tenantId), eq(orderLines.orderId, emptied.id)));
  await transitionOrder(ctx, emptied, 'expired', {}, { joinedTo: kept.id });
  for (const { id } of [emptied, kept]) await clearTimers(ctx, id, ['confirm_nudge']);
  await clearTimers(ctx, emptied.id, ['order_expire']);

  const { totals } = await repriceDraft(ctx, kept);
  const [texts, others] = [openTexts(ctx, kept), openTexts(ctx, emptied)];
  const changes = {
    ...totals,
    ...sealTexts(ctx, { address: texts.address ?? others.address, note: texts.note ?? others.note }),
    fulfilment: kept.fulfilment ?? emptied.fulfilment,
    paymentMethod: kept.paymentMethod ?? emptied.paymentMethod,
    requestedFor: kept.requestedFor ?? emptied.requestedFor,
    priceFrozenUntil: null,
  };
  if (kept.status === 'draft') await updateOrder(ctx, kept, changes);
  else await transitionOrder(ctx, kept, 'draft', changes);
}

async function openDraftOf(ctx: Context, { id, customerId }: Conversation): Promise<OrderRow | null> {
  const [row] = await ctx.tx
    .select({ id: orders.id })
    .from(orders)
    .where(
      and(
        eq(orders.tenantId, ctx.tenantId),
        eq(orders.conversationId, id),
        eq(orders.customerId, customerId ?? ''),
        inArray(orders.status, ['draft', 'awaiting_confirm']),
      ),
    );
  return row ? lockOrder(ctx, row.id) : null;
}
