import { conversations } from '@novi/db/schema/conversations';
import { and, eq, gt } from 'drizzle-orm';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { type ConversationIdInput, conversationIdSchema } from './schemas.ts';

/** Staff have seen a conversation. One that does not exist, or had nothing unread, is the same. Throws FORBIDDEN. */
export async function markRead(ctx: Context, input: ConversationIdInput): Promise<{ ok: true }> {
  demand(ctx.actor, 'chats.read');
  const { conversationId } = parseInput(conversationIdSchema, input);
  const [read] = await ctx.tx
    .update(conversations)
    .set({ unreadCount: 0 })
    .where(
      and(
        eq(conversations.tenantId, ctx.tenantId),
        eq(conversations.id, conversationId),
        gt(conversations.unreadCount, 0),
      ),
    )
    .returning({ id: conversations.id });
  if (read) ctx.record({ kind: 'conversation.read', subjectType: 'conversation', subjectId: read.id });
  return { ok: true };
}
