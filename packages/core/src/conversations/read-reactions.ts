import { customers, messageReactions } from '@novi/db/schema/conversations';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Context } from '../context.ts';

export interface ReactionView {
  emoji: string;
  /** null: the shop itself */
  by: { name: string | null } | null;
}

/** Reactions to messages, by message, in the order they were given. */
export async function readReactions(
  ctx: Context,
  messageIds: readonly string[],
): Promise<Map<string, ReactionView[]>> {
  const byMessage = new Map<string, ReactionView[]>();
  if (messageIds.length === 0) return byMessage;
  const rows = await ctx.tx
    .select({ reaction: messageReactions, name: customers.name })
    .from(messageReactions)
    .leftJoin(
      customers,
      and(eq(customers.tenantId, ctx.tenantId), eq(customers.id, messageReactions.customerId)),
    )
    .where(
      and(eq(messageReactions.tenantId, ctx.tenantId), inArray(messageReactions.messageId, [...messageIds])),
    )
    .orderBy(asc(messageReactions.reactedAt));
  for (const { reaction, name } of rows) {
    const emoji = ctx.vault.open('reaction', reaction.emojiSealed, reaction.keyVersion);
    const view = { emoji, by: reaction.customerId ? { name } : null };
    byMessage.set(reaction.messageId, [...(byMessage.get(reaction.messageId) ?? []), view]);
  }
  return byMessage;
}
