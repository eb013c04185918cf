import { type OrderStatus, orders } from '@novi/db/schema/orders';
import { and, eq, notInArray } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { currentMode } from '../conversations/conversation-machine.ts';
import { handToPerson } from '../conversations/hand-to-person.ts';
import type { Conversation } from '../conversations/lock-conversation.ts';
import { queueMessage } from '../outbox/queue-message.ts';
import { handoverText } from '../replies/render-reply.ts';
import { readShop } from '../tenants/read-shop.ts';

const over: OrderStatus[] = ['completed', 'rejected', 'cancelled', 'expired'];

/**
 * Hands a locked conversation to a person because a message that was answered is not what it was, if an order is open
 * that may rest on it. The customer is told, once for `key`. While a person has the conversation they see it there.
 */
export async function askPerson(ctx: Context, conversation: Conversation, key: string): Promise<void> {
  const { id: conversationId } = conversation;
  if (conversation.kind === 'group' || currentMode(conversation, ctx.now) !== 'bot') return;
  const [open] = await ctx.tx
    .select({ id: orders.id })
    .from(orders)
    .where(
      and(
        eq(orders.tenantId, ctx.tenantId),
        eq(orders.conversationId, conversationId),
        notInArray(orders.status, over),
      ),
    )
    .limit(1);
  if (!open) return;
  const shop = await readShop(ctx);
  await queueMessage(ctx, {
    conversationId,
    text: handoverText(conversation.locale ?? shop.locales[0] ?? 'en', 'changed_words'),
    purpose: 'handover',
    idempotencyKey: key,
  });
  await handToPerson(ctx, conversation, 'changed_words');
}
