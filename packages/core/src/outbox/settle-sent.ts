import { messages } from '@novi/db/schema/conversations';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';

/**
 * Notes that a message went out, once: whoever learns it first (the sender, an acknowledgement, the echo of our own
 * message) settles it, and the others find it settled. Returns whether this call did. The next message is woken.
 */
export async function settleSent(ctx: Context, messageId: string): Promise<boolean> {
  const [settled] = await ctx.tx
    .update(messages)
    .set({
      status: 'sent',
      ack: sql`coalesce(${messages.ack}, 'sent')`,
      sentAt: ctx.now,
      lastError: null,
      version: sql`${messages.version} + 1`,
    })
    .where(
      and(
        eq(messages.tenantId, ctx.tenantId),
        eq(messages.id, messageId),
        inArray(messages.status, ['sending', 'queued', 'dead']),
      ),
    )
    .returning({ conversationId: messages.conversationId, purpose: messages.purpose });
  if (!settled) return false;
  ctx.record({
    kind: 'message.sent',
    subjectType: 'message',
    subjectId: messageId,
    payload: { conversationId: settled.conversationId, purpose: settled.purpose },
  });
  ctx.wake('outbox', settled.conversationId);
  return true;
}
