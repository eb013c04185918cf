import { conversations, messages } from '@novi/db/schema/conversations';
import { messageTemplates } from '@novi/db/schema/tenants';
import { and, eq, inArray } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { type QueueMessageInput, queueMessage } from '../outbox/queue-message.ts';
import {
  type OrderMessageEvent,
  type OrderMessageFacts,
  renderOrderMessage,
  templateVariables,
} from '../replies/render-order-message.ts';
import type { Shop } from '../tenants/read-shop.ts';
import type { OrderRow } from './lock-order.ts';

/**
 * Queues what happened to an order for its customer, in their language and the shop's own words where it has some.
 * An order without a conversation (typed by staff, or by the API) tells nobody. The order is locked already, and so
 * is its conversation.
 * @param key makes it exactly one message, however often it is asked for
 */
export async function tellCustomer<Event extends OrderMessageEvent>(
  ctx: Context,
  order: OrderRow,
  shop: Shop,
  message: {
    event: Event;
    facts: OrderMessageFacts[Event];
    key: string;
    notBefore?: Date;
    staleAfter?: Date;
  },
): Promise<void> {
  if (!order.conversationId) return;
  const locale = await localeOf(ctx, order.conversationId, shop);
  const text = renderOrderMessage(
    { locale, currency: order.currency, timeZone: shop.timeZone, now: ctx.now },
    message.event,
    message.facts,
    await templateOf(ctx, message.event, locale),
  );
  const purpose: QueueMessageInput['purpose'] = message.event === 'order_nudge' ? 'nudge' : message.event;
  await queueMessage(ctx, {
    conversationId: order.conversationId,
    orderId: order.id,
    text,
    purpose,
    idempotencyKey: `order:${order.id}:${message.key}`,
    notBefore: message.notBefore,
    staleAfter: message.staleAfter,
  });
}

/** Takes back what has not been sent yet about an order, for the move behind it was undone. */
export async function withdrawMessages(
  ctx: Context,
  orderId: string,
  purposes: readonly QueueMessageInput['purpose'][],
): Promise<void> {
  await ctx.tx
    .update(messages)
    .set({ status: 'suppressed' })
    .where(
      and(
        eq(messages.tenantId, ctx.tenantId),
        eq(messages.orderId, orderId),
        eq(messages.status, 'queued'),
        inArray(messages.purpose, [...purposes]),
      ),
    );
}

async function localeOf(ctx: Context, conversationId: string, shop: Shop): Promise<string> {
  const [row] = await ctx.tx
    .select({ locale: conversations.locale })
    .from(conversations)
    .where(and(eq(conversations.tenantId, ctx.tenantId), eq(conversations.id, conversationId)));
  return row?.locale ?? shop.locales[0] ?? 'en';
}

async function templateOf(ctx: Context, event: OrderMessageEvent, locale: string): Promise<string | null> {
  if (!(event in templateVariables)) return null;
  const [row] = await ctx.tx
    .select({ body: messageTemplates.body })
    .from(messageTemplates)
    .where(
      and(
        eq(messageTemplates.tenantId, ctx.tenantId),
        eq(messageTemplates.event, event as keyof typeof templateVariables),
        eq(messageTemplates.locale, locale),
      ),
    );
  return row?.body ?? null;
}
