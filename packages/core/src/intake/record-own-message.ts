import { conversations, messages } from '@novi/db/schema/conversations';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { handToPerson } from '../conversations/hand-to-person.ts';
import { lockConversation } from '../conversations/lock-conversation.ts';
import { awaitMedia } from '../files/await-media.ts';
import { settleSent } from '../outbox/settle-sent.ts';
import type { DriverMessage, RecordedMessage } from './schemas.ts';
import { sealPayload } from './seal-payload.ts';

/**
 * A message from the shop's own account. One with an id of our outbox is the echo of what we sent, and proves that it
 * went out. Any other was typed by a person at the shop's phone: it is kept, and the bot falls silent.
 */
export async function recordOwnMessage(
  ctx: Context,
  conversationId: string,
  heard: DriverMessage,
): Promise<RecordedMessage> {
  const conversation = await lockConversation(ctx, conversationId);
  const [known] = await ctx.tx
    .select({ id: messages.id, author: messages.author, conversationId: messages.conversationId })
    .from(messages)
    .where(
      and(
        eq(messages.tenantId, ctx.tenantId),
        eq(messages.sessionId, heard.sessionId),
        eq(messages.waMessageId, heard.waMessageId),
      ),
    );
  if (known) {
    if (known.author !== 'shop_phone') {
      const { nextIn } = await settleSent(ctx, known.id);
      if (nextIn) ctx.wake('outbox', nextIn);
    }
    return { inserted: false, conversationId: known.conversationId };
  }

  const id = ctx.random.id();
  const [inserted] = await ctx.tx
    .insert(messages)
    .values({
      tenantId: ctx.tenantId,
      id,
      conversationId,
      sessionId: heard.sessionId,
      direction: 'out',
      author: 'shop_phone',
      waMessageId: heard.waMessageId,
      kind: heard.kind,
      textSealed: ctx.vault.seal('message', heard.text),
      payloadSealed: sealPayload(ctx, heard),
      keyVersion: ctx.vault.keyVersion,
      status: 'sent',
      ack: 'sent',
      purpose: 'staff_reply',
      waTimestamp: heard.at,
      createdAt: ctx.now,
      sentAt: heard.at,
    })
    .onConflictDoNothing()
    .returning({ id: messages.id });
  if (!inserted) return { inserted: false, conversationId };

  await ctx.tx
    .update(conversations)
    .set({ lastMessageAt: ctx.now, unreadCount: 0, updatedAt: ctx.now })
    .where(and(eq(conversations.tenantId, ctx.tenantId), eq(conversations.id, conversationId)));
  if (heard.media) await awaitMedia(ctx, { messageId: id, sessionId: heard.sessionId });
  if (conversation.kind === 'direct') await handToPerson(ctx, conversation, 'shop_phone');
  ctx.record({
    kind: 'message.sent',
    subjectType: 'message',
    subjectId: id,
    payload: { conversationId, purpose: 'staff_reply' },
  });
  return { inserted: true, conversationId };
}
