import { messageReactions, messages } from '@novi/db/schema/conversations';
import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { identitiesOf } from '../customers/identities.ts';
import { resolveCustomer } from '../customers/resolve-customer.ts';
import { parseInput } from '../parse-input.ts';
import { type RecordReactionInput, recordReactionSchema } from './schemas.ts';

/**
 * Notes a reaction to a message: each person has one, the last; an empty one takes it back. It is for people to see, and
 * moves nothing: a thumb under a summary is no yes. A reaction to an unknown message changes nothing.
 */
export async function recordReaction(ctx: Context, input: RecordReactionInput): Promise<void> {
  const heard = parseInput(recordReactionSchema, input);
  const [message] = await ctx.tx
    .select({ id: messages.id, conversationId: messages.conversationId })
    .from(messages)
    .where(
      and(
        eq(messages.tenantId, ctx.tenantId),
        eq(messages.sessionId, heard.sessionId),
        eq(messages.waMessageId, heard.waMessageId),
        isNull(messages.deletedAt),
      ),
    );
  if (!message) return;
  const customerId = heard.by
    ? await resolveCustomer(ctx, identitiesOf(heard.by), heard.by.name ?? null)
    : null;
  if (heard.emoji === '') {
    await ctx.tx
      .delete(messageReactions)
      .where(
        and(
          eq(messageReactions.tenantId, ctx.tenantId),
          eq(messageReactions.messageId, message.id),
          customerId ? eq(messageReactions.customerId, customerId) : isNull(messageReactions.customerId),
        ),
      );
  } else {
    const values = {
      emojiSealed: ctx.vault.seal('reaction', heard.emoji),
      keyVersion: ctx.vault.keyVersion,
      reactedAt: heard.at,
    };
    await ctx.tx
      .insert(messageReactions)
      .values({ tenantId: ctx.tenantId, id: ctx.random.id(), messageId: message.id, customerId, ...values })
      .onConflictDoUpdate({
        target: [messageReactions.tenantId, messageReactions.messageId, messageReactions.customerId],
        set: values,
      });
  }
  ctx.record({
    kind: 'message.reacted',
    subjectType: 'message',
    subjectId: message.id,
    payload: { conversationId: message.conversationId },
  });
}
