import { conversations } from '@novi/db/schema/conversations';
import { orders } from '@novi/db/schema/orders';
import { and, eq, inArray } from 'drizzle-orm';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { getOrder, type OrderDetail } from '../orders/get-order.ts';
import { parseInput } from '../parse-input.ts';
import { type ConversationCard, conversationCards } from './conversation-card.ts';
import { type ConversationRow, conversationRows } from './conversation-rows.ts';
import type { MessageView } from './message-view.ts';
import { readMessages } from './read-thread-messages.ts';
import { type GetThreadInput, getThreadSchema } from './schemas.ts';

export interface ThreadView {
  conversation: ConversationCard & { modeReason: string | null };
  /** Oldest first. */
  messages: MessageView[];
  /** The cart the bot keeps for this customer, also while a person answers. */
  draft: OrderDetail | null;
}

/**
 * One conversation with its newest messages, or those before the oldest one shown. One that was merged into another is
 * shown as that one. Throws FORBIDDEN, NOT_FOUND.
 */
export async function getThread(ctx: Context, input: GetThreadInput): Promise<ThreadView> {
  demand(ctx.actor, 'chats.read');
  const { conversationId, before } = parseInput(getThreadSchema, input);
  const found = await findConversation(ctx, conversationId);
  const target = found?.conversation.mergedInto;
  const row = target ? await findConversation(ctx, target) : found;
  const [card] = row ? await conversationCards(ctx, [row]) : [];
  if (!row || !card) throw notFound('conversation');
  return {
    conversation: { ...card, modeReason: card.mode === 'bot' ? null : row.conversation.modeReason },
    messages: await readMessages(ctx, card.id, before ?? null),
    draft: await readDraft(ctx, card.id),
  };
}

async function findConversation(ctx: Context, id: string): Promise<ConversationRow | undefined> {
  const [row] = await conversationRows(ctx).where(
    and(eq(conversations.tenantId, ctx.tenantId), eq(conversations.id, id)),
  );
  return row;
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
