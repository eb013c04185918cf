import { messages } from '@novi/db/schema/conversations';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { type Conversation, lockConversation } from '../conversations/lock-conversation.ts';

export type HeardMessage = typeof messages.$inferSelect;

/**
 * A message that was recorded before, by WhatsApp's id, with its conversation locked: whoever answers it has either
 * finished or not begun. Null for a message nobody here knows, such as one from before the number was linked.
 */
export async function lockHeard(
  ctx: Context,
  heard: { sessionId: string; waMessageId: string },
): Promise<{ message: HeardMessage; conversation: Conversation } | null> {
  const isMessage = and(
    eq(messages.tenantId, ctx.tenantId),
    eq(messages.sessionId, heard.sessionId),
    eq(messages.waMessageId, heard.waMessageId),
  );
  const [unlocked] = await ctx.tx
    .select({ conversationId: messages.conversationId })
    .from(messages)
    .where(isMessage);
  if (!unlocked) return null;
  const conversation = await lockConversation(ctx, unlocked.conversationId);
  const [message] = await ctx.tx.select().from(messages).where(isMessage);
  return message ? { message, conversation } : null;
}
