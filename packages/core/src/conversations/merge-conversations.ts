import { conversations, messages } from '@novi/db/schema/conversations';
import { orders } from '@novi/db/schema/orders';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { joinDrafts } from '../orders/join-drafts.ts';
import { currentMode } from './conversation-machine.ts';
import type { Conversation } from './lock-conversation.ts';
import { setMode } from './set-mode.ts';

/**
 * Makes two locked conversations of one person with one session one: messages and orders of `from` move to `into`, in
 * the order in which they came. What is left of `from` only says where it went: a job or a message that is on its way
 * to it still finds it. Who answers stays a person where either was with one.
 */
export async function mergeConversations(
  ctx: Context,
  from: Conversation,
  into: Conversation,
): Promise<void> {
  await joinDrafts(ctx, from, into);
  const moved = { conversationId: into.id };
  await ctx.tx
    .update(orders)
    .set({ ...moved, customerId: into.customerId })
    .where(and(eq(orders.tenantId, ctx.tenantId), eq(orders.conversationId, from.id)));
  await ctx.tx
    .update(messages)
    .set(moved)
    .where(and(eq(messages.tenantId, ctx.tenantId), eq(messages.conversationId, from.id)));
  await ctx.tx
    .update(conversations)
    .set({
      customerId: null,
      mergedInto: into.id,
      lastMessageAt: null,
      unreadCount: 0,
      holdUntil: null,
      awaiting: null,
      updatedAt: ctx.now,
      version: sql`${conversations.version} + 1`,
    })
    .where(and(eq(conversations.tenantId, ctx.tenantId), eq(conversations.id, from.id)));
  await ctx.tx
    .update(conversations)
    .set({
      unreadCount: sql`${conversations.unreadCount} + ${from.unreadCount}`,
      lastMessageAt: latest(from.lastMessageAt, into.lastMessageAt),
      // Whatever the bot asked in one of them, the next message is read against the cart of both.
      awaiting: null,
      holdUntil: null,
      locale: into.locale ?? from.locale,
      updatedAt: ctx.now,
      version: sql`${conversations.version} + 1`,
    })
    .where(and(eq(conversations.tenantId, ctx.tenantId), eq(conversations.id, into.id)));
  const mode = currentMode(from, ctx.now);
  if (mode !== 'bot' && currentMode(into, ctx.now) === 'bot') {
    const reason = from.modeReason as Parameters<typeof setMode>[2]['reason'];
    await setMode(ctx, into, { mode, until: from.modeUntil, reason });
  }
  ctx.record({
    kind: 'conversation.merged',
    subjectType: 'conversation',
    subjectId: into.id,
    payload: { from: from.id },
  });
  ctx.wake('conversation', into.id);
  ctx.wake('outbox', into.id);
}

const latest = (a: Date | null, b: Date | null) => (a && b ? (a > b ? a : b) : (a ?? b));
