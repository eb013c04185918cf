import { conversations, customers, messages } from '@novi/db/schema/conversations';
import { orders } from '@novi/db/schema/orders';
import { memberships } from '@novi/db/schema/tenants';
import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { getOrder, type OrderDetail } from '../orders/get-order.ts';
import { parseInput } from '../parse-input.ts';
import { type ConversationCard, conversationCards } from './conversation-card.ts';
import { type MessageView, messageView } from './message-view.ts';
import { type GetThreadInput, getThreadSchema } from './schemas.ts';

export interface ThreadView {
  conversation: ConversationCard & { modeReason: string | null };
  /** Oldest first. */
  messages: MessageView[];
  /** The cart the bot keeps for this customer, also while a person answers. */
  draft: OrderDetail | null;
}

const pageSize = 50;

/** One conversation with its newest messages, or those before the oldest one shown. Throws FORBIDDEN, NOT_FOUND. */
export async function getThread(ctx: Context, input: GetThreadInput): Promise<ThreadView> {
  demand(ctx.actor, 'chats.read');
  const { conversationId, before } = parseInput(getThreadSchema, input);
  const [row] = await ctx.tx
    .select({ conversation: conversations, customer: { name: customers.name, phone: customers.phone } })
    .from(conversations)
    .innerJoin(
      customers,
      and(eq(customers.tenantId, conversations.tenantId), eq(customers.id, conversations.customerId)),
    )
    .where(and(eq(conversations.tenantId, ctx.tenantId), eq(conversations.id, conversationId)));
  const [card] = row ? await conversationCards(ctx, [row]) : [];
  if (!row || !card) throw notFound('conversation');
  return {
    conversation: { ...card, modeReason: card.mode === 'bot' ? null : row.conversation.modeReason },
    messages: await readMessages(ctx, conversationId, before ?? null),
    draft: await readDraft(ctx, conversationId),
  };
}

async function readMessages(
  ctx: Context,
  conversationId: string,
  before: string | null,
): Promise<MessageView[]> {
  const ofThread = and(eq(messages.tenantId, ctx.tenantId), eq(messages.conversationId, conversationId));
  const [oldest] = before
    ? await ctx.tx
        .select({ position: messages.position })
        .from(messages)
        .where(and(ofThread, eq(messages.id, before)))
    : [];
  const rows = await ctx.tx
    .select({ message: messages, authorName: memberships.displayName })
    .from(messages)
    .leftJoin(
      memberships,
      and(eq(memberships.tenantId, messages.tenantId), eq(memberships.userId, messages.authorUserId)),
    )
    .where(and(ofThread, oldest ? lt(messages.position, oldest.position) : undefined))
    .orderBy(desc(messages.position))
    .limit(pageSize);
  return rows.reverse().map(({ message, authorName }) => messageView(ctx, message, authorName));
}

async function readDraft(ctx: Context, conversationId: string): Promise<OrderDetail | null> {
  const [draft] = await ctx.tx
    .select({ id: orders.id })
    .from(orders)
    .where(
      and(
        eq(orders.tenantId, ctx.tenantId),
        eq(orders.conversationId, conversationId),
        inArray(orders.status, ['draft', 'awaiting_confirm']),
      ),
    )
    .limit(1);
  return draft ? getOrder(ctx, { id: draft.id }) : null;
}
