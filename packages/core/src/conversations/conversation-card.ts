import { messages } from '@novi/db/schema/conversations';
import { type OrderStatus, orders } from '@novi/db/schema/orders';
import { and, desc, eq, inArray, notInArray } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { orderLabel } from '../orders/order-label.ts';
import { type ConversationMode, currentMode } from './conversation-machine.ts';
import type { ConversationRow } from './conversation-rows.ts';
import { openText } from './open-text.ts';

export type MessageAuthor = (typeof messages.$inferSelect)['author'];

/** A conversation as one row of the inbox. */
export interface ConversationCard {
  id: string;
  kind: 'direct' | 'group';
  groupName: string | null;
  customerName: string | null;
  customerPhone: string | null;
  lastText: string | null;
  /** What the last message is, for one that has no text: image, audio ..., deleted. */
  lastKind: string | null;
  lastAuthor: MessageAuthor | null;
  lastMessageAt: Date | null;
  unreadCount: number;
  mode: ConversationMode;
  modeUntil: Date | null;
  openOrder: { id: string; status: OrderStatus; label: string | null } | null;
}

const previewLength = 160;
const closed: OrderStatus[] = ['completed', 'rejected', 'cancelled', 'expired'];

/** Conversations with their last words and open order, in two queries however many there are. */
export async function conversationCards(
  ctx: Context,
  rows: readonly ConversationRow[],
): Promise<ConversationCard[]> {
  const ids = rows.map(({ conversation }) => conversation.id);
  if (ids.length === 0) return [];
  const last = await lastMessages(ctx, ids);
  const open = await openOrders(ctx, ids);
  return rows.map(({ conversation, customer, group }) => {
    const message = last.get(conversation.id);
    const order = open.get(conversation.id);
    const mode = currentMode(conversation, ctx.now);
    return {
      id: conversation.id,
      kind: conversation.kind,
      groupName: group?.name ?? null,
      customerName: customer?.name ?? null,
      customerPhone: customer?.phone ?? null,
      lastText: message ? openText(ctx, message).slice(0, previewLength) : null,
      lastKind: message?.deletedAt ? 'deleted' : (message?.kind ?? null),
      lastAuthor: message?.author ?? null,
      lastMessageAt: conversation.lastMessageAt,
      unreadCount: conversation.unreadCount,
      mode,
      modeUntil: mode === 'bot' ? null : conversation.modeUntil,
      openOrder: order
        ? {
            id: order.id,
            status: order.status,
            label: order.number === null ? null : orderLabel(order.number),
          }
        : null,
    };
  });
}

async function lastMessages(ctx: Context, ids: string[]) {
  const rows = await ctx.tx
    .selectDistinctOn([messages.conversationId], {
      conversationId: messages.conversationId,
      author: messages.author,
      kind: messages.kind,
      deletedAt: messages.deletedAt,
      textSealed: messages.textSealed,
      keyVersion: messages.keyVersion,
    })
    .from(messages)
    .where(and(eq(messages.tenantId, ctx.tenantId), inArray(messages.conversationId, ids)))
    .orderBy(messages.conversationId, desc(messages.position));
  return new Map(rows.map((row) => [row.conversationId, row]));
}

async function openOrders(ctx: Context, ids: string[]) {
  const rows = await ctx.tx
    .selectDistinctOn([orders.conversationId], {
      conversationId: orders.conversationId,
      id: orders.id,
      status: orders.status,
      number: orders.number,
    })
    .from(orders)
    .where(
      and(
        eq(orders.tenantId, ctx.tenantId),
        inArray(orders.conversationId, ids),
        notInArray(orders.status, closed),
      ),
    )
    .orderBy(orders.conversationId, desc(orders.createdAt));
  return new Map(rows.map((row) => [row.conversationId, row]));
}
