import { conversations } from '@novi/db/schema/conversations';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';

/** The conversation of a customer with a session's number, made at the first message. Safe when two come at once. */
export async function openConversation(
  ctx: Context,
  input: { sessionId: string; customerId: string },
): Promise<{ id: string }> {
  const find = () =>
    ctx.tx
      .select({ id: conversations.id })
      .from(conversations)
      .where(
        and(
          eq(conversations.tenantId, ctx.tenantId),
          eq(conversations.sessionId, input.sessionId),
          eq(conversations.customerId, input.customerId),
        ),
      );
  const [known] = await find();
  if (known) return known;
  const [made] = await ctx.tx
    .insert(conversations)
    .values({ tenantId: ctx.tenantId, id: ctx.random.id(), ...input, createdAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: conversations.id });
  if (made) return made;
  const [theirs] = await find();
  if (!theirs) throw new Error('a conversation conflicted with a row that is not there');
  return theirs;
}
