import { conversations } from '@novi/db/schema/conversations';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';

/** Who a session's number talks with: a customer, or a group as a whole. */
export type ConversationSide = { customerId: string } | { groupId: string };

/** The conversation of a session's number with somebody, made at the first message. Safe when two come at once. */
export async function openConversation(
  ctx: Context,
  { sessionId, ...side }: { sessionId: string } & ConversationSide,
): Promise<{ id: string }> {
  const isSide =
    'groupId' in side
      ? eq(conversations.groupId, side.groupId)
      : eq(conversations.customerId, side.customerId);
  const find = () =>
    ctx.tx
      .select({ id: conversations.id })
      .from(conversations)
      .where(and(eq(conversations.tenantId, ctx.tenantId), eq(conversations.sessionId, sessionId), isSide));
  const [known] = await find();
  if (known) return known;
  const kind = 'groupId' in side ? 'group' : 'direct';
  const [made] = await ctx.tx
    .insert(conversations)
    .values({ tenantId: ctx.tenantId, id: ctx.random.id(), sessionId, kind, ...side, createdAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: conversations.id });
  if (made) return made;
  const [theirs] = await find();
  if (!theirs) throw new Error('a conversation conflicted with a row that is not there');
  return theirs;
}
