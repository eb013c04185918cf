import { messages } from '@novi/db/schema/conversations';
import { and, desc, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { handToPerson } from '../conversations/hand-to-person.ts';
import { lockConversation } from '../conversations/lock-conversation.ts';
import { whoAnswers } from '../conversations/who-answers.ts';
import { queueMessage } from '../outbox/queue-message.ts';
import { parseInput } from '../parse-input.ts';
import { handoverText } from '../replies/render-reply.ts';
import { noteParserFailure } from '../tenants/note-parser-failure.ts';
import { readShop } from '../tenants/read-shop.ts';
import { type HandleMessageInput, handleMessageSchema } from './schemas.ts';

/**
 * The end of messages that could not be handled however often it was tried: they are marked done, so that they stand
 * in nobody's way, a person gets the conversation, and the customer is told once. It counts towards silencing the bot for
 * the whole shop. Returns whether anything was unread.
 */
export async function giveUp(ctx: Context, input: HandleMessageInput): Promise<boolean> {
  const { conversationId } = parseInput(handleMessageSchema, input);
  const conversation = await lockConversation(ctx, conversationId);
  const unread = and(
    eq(messages.tenantId, ctx.tenantId),
    eq(messages.conversationId, conversationId),
    eq(messages.status, 'received'),
  );
  const [last] = await ctx.tx
    .select({ id: messages.id })
    .from(messages)
    .where(unread)
    .orderBy(desc(messages.position))
    .limit(1);
  if (!last) return false;
  await ctx.tx.update(messages).set({ status: 'done', lastError: 'given up' }).where(unread);
  const { answers } = await whoAnswers(ctx, conversation);
  if (answers === 'person') return true;

  await noteParserFailure(ctx);
  const shop = await readShop(ctx);
  await queueMessage(ctx, {
    conversationId,
    text: handoverText(conversation.locale ?? shop.locales[0] ?? 'en', 'fault'),
    purpose: 'handover',
    idempotencyKey: `answer:${last.id}`,
  });
  await handToPerson(ctx, conversation, 'fault');
  return true;
}
