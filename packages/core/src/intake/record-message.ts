import { conversations, messages } from '@novi/db/schema/conversations';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { awaitMedia } from '../files/await-media.ts';
import { parseInput } from '../parse-input.ts';
import { recordOwnMessage } from './record-own-message.ts';
import { resolveChat } from './resolve-chat.ts';
import { type RecordedMessage, type RecordMessageInput, recordMessageSchema } from './schemas.ts';
import { sealPayload } from './seal-payload.ts';

/**
 * Puts a message a driver heard into the inbox, once however often it is told, and wakes whoever answers. Nothing is
 * understood here: the driver acknowledges to the network when this has committed, so it must be quick and must not
 * fail for what a customer wrote. It takes no fence: a message is worth keeping from whichever worker heard it, and
 * the unique key makes it one row. In a group nobody asked the bot: such a message is kept for people and is never
 * understood or answered.
 */
export async function recordMessage(ctx: Context, input: RecordMessageInput): Promise<RecordedMessage> {
  const heard = parseInput(recordMessageSchema, input);
  const { conversationId, authorCustomerId } = await resolveChat(ctx, heard);
  if (heard.fromMe) return recordOwnMessage(ctx, conversationId, heard);

  const isGroup = heard.chat.kind === 'group';
  const [inserted] = await ctx.tx
    .insert(messages)
    .values({
      tenantId: ctx.tenantId,
      id: ctx.random.id(),
      conversationId,
      sessionId: heard.sessionId,
      direction: 'in',
      author: 'customer',
      authorCustomerId,
      waMessageId: heard.waMessageId,
      kind: heard.kind,
      textSealed: ctx.vault.seal('message', heard.text),
      payloadSealed: sealPayload(ctx, heard),
      keyVersion: ctx.vault.keyVersion,
      status: isGroup ? 'done' : 'received',
      waTimestamp: heard.at,
      createdAt: ctx.now,
    })
    .onConflictDoNothing({ target: [messages.tenantId, messages.sessionId, messages.waMessageId] })
    .returning({ id: messages.id });
  if (!inserted) return { inserted: false, conversationId };

  if (heard.media) await awaitMedia(ctx, { messageId: inserted.id, sessionId: heard.sessionId });
  const shownIn = await raiseUnread(ctx, conversationId, inserted.id);
  ctx.record({
    kind: 'message.received',
    subjectType: 'message',
    subjectId: inserted.id,
    payload: { conversationId: shownIn },
  });
  if (!isGroup) ctx.wake('conversation', shownIn);
  return { inserted: true, conversationId: shownIn };
}

/**
 * Counts the message as unread. A conversation that was merged into another while this message was on its way has
 * waited for the lock that the merge held: the message follows. Returns where it now stands.
 */
async function raiseUnread(ctx: Context, conversationId: string, messageId: string): Promise<string> {
  const [updated] = await ctx.tx
    .update(conversations)
    .set({
      lastMessageAt: sql`case when ${conversations.mergedInto} is null then ${ctx.now.toISOString()}::timestamptz end`,
      unreadCount: sql`case when ${conversations.mergedInto} is null then ${conversations.unreadCount} + 1 else 0 end`,
      updatedAt: ctx.now,
    })
    .where(and(eq(conversations.tenantId, ctx.tenantId), eq(conversations.id, conversationId)))
    .returning({ mergedInto: conversations.mergedInto });
  const target = updated?.mergedInto;
  if (!target) return conversationId;
  await ctx.tx
    .update(messages)
    .set({ conversationId: target })
    .where(and(eq(messages.tenantId, ctx.tenantId), eq(messages.id, messageId)));
  return raiseUnread(ctx, target, messageId);
}
