import { conversations } from '@novi/db/schema/conversations';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';

export type Conversation = typeof conversations.$inferSelect;

/**
 * Locks a conversation for the rest of the transaction and returns it. Locks are taken in this order everywhere:
 * conversation, order, stock, event counter; a verb on an order that will write to the customer locks here first.
 * `no key update`, because a plain `for update` would make every insert of a message wait for its foreign key.
 * Throws NOT_FOUND.
 */
export async function lockConversation(ctx: Context, conversationId: string): Promise<Conversation> {
  const [conversation] = await ctx.tx
    .select()
    .from(conversations)
    .where(and(eq(conversations.tenantId, ctx.tenantId), eq(conversations.id, conversationId)))
    .for('no key update');
  if (!conversation) throw notFound('conversation');
  held.set(ctx.tx, (held.get(ctx.tx) ?? new Map()).set(conversation.id, conversation.sessionId));
  return conversation;
}

/** By transaction, what it has locked: conversation to session, which never changes. */
const held = new WeakMap<Context['tx'], Map<string, string>>();

/**
 * The same lock for who needs no more than it: asked again in one transaction it reads nothing. Returns the session of
 * the conversation. Throws NOT_FOUND.
 */
export async function holdConversation(ctx: Context, conversationId: string): Promise<string> {
  return held.get(ctx.tx)?.get(conversationId) ?? (await lockConversation(ctx, conversationId)).sessionId;
}
