import { conversations } from '@novi/db/schema/conversations';
import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { storableDate } from '../storable-date.ts';
import { type ConversationCard, conversationCards } from './conversation-card.ts';
import { conversationRows } from './conversation-rows.ts';
import { type ListConversationsInput, listConversationsSchema } from './schemas.ts';

const pageSize = 30;

/**
 * The inbox: conversations by their last message, newest first, a page at a time. The cursor is the last row's time
 * and id, so a conversation that moves up while somebody reads is not shown twice below. Throws FORBIDDEN.
 */
export async function listConversations(
  ctx: Context,
  input: ListConversationsInput = {},
): Promise<{ conversations: ConversationCard[]; nextCursor: string | null }> {
  demand(ctx.actor, 'chats.read');
  const after = readCursor(parseInput(listConversationsSchema, input).cursor ?? null);
  const rows = await conversationRows(ctx)
    .where(
      and(
        eq(conversations.tenantId, ctx.tenantId),
        isNotNull(conversations.lastMessageAt),
        after
          ? sql`(${conversations.lastMessageAt}, ${conversations.id}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(conversations.lastMessageAt), desc(conversations.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1)?.conversation;
  const hasMore = rows.length > pageSize && last?.lastMessageAt;
  return {
    conversations: await conversationCards(ctx, page),
    nextCursor: hasMore ? `${last.lastMessageAt?.toISOString()}_${last.id}` : null,
  };
}

/** null where it is none of ours: the first page then. */
function readCursor(cursor: string | null): { at: Date; id: string } | null {
  const [iso = '', id = ''] = cursor?.split('_') ?? [];
  const at = new Date(iso);
  const isOurs = z.uuid().safeParse(id).success && storableDate.safeParse(at).success;
  return isOurs ? { at, id } : null;
}
