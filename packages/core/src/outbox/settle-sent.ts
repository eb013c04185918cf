import { messages } from '@novi/db/schema/conversations';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';

export interface Settled {
  /** false: somebody had settled it before */
  isNews: boolean;
  /** The conversation of a message that is now sent, where another one waits behind it. */
  nextIn: string | null;
}

/**
 * Notes that a message went out, once: whoever learns it first (the sender, an acknowledgement, the echo of our own
 * message) settles it, and the others find it settled.
 * @param waMessageId where it was not chosen beforehand
 */
export async function settleSent(ctx: Context, messageId: string, waMessageId?: string): Promise<Settled> {
  const [settled] = await ctx.tx
    .update(messages)
    .set({
      status: 'sent',
      ack: sql`coalesce(${messages.ack}, 'sent')`,
      ...(waMessageId && { waMessageId }),
      sentAt: ctx.now,
      lastError: null,
      unknownSince: null,
      version: sql`${messages.version} + 1`,
    })
    .where(
      and(
        eq(messages.tenantId, ctx.tenantId),
        eq(messages.id, messageId),
        inArray(messages.status, ['sending', 'queued', 'dead']),
      ),
    )
    .returning({
      conversationId: messages.conversationId,
      purpose: messages.purpose,
      // Qualified by hand: in a returning list drizzle names columns alone, which here would be those of `next`.
      hasNext: sql<boolean>`exists (select from messages next where next.tenant_id = ${ctx.tenantId}
        and next.conversation_id = messages.conversation_id and next.status = 'queued')`,
    });
  if (!settled) return { isNews: false, nextIn: null };
  ctx.record({
    kind: 'message.sent',
    subjectType: 'message',
    subjectId: messageId,
    payload: { conversationId: settled.conversationId, purpose: settled.purpose },
  });
  return { isNews: true, nextIn: settled.hasNext ? settled.conversationId : null };
}
