import { conversations, messages } from '@novi/db/schema/conversations';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { holdConversation } from '../conversations/lock-conversation.ts';
import { attachFile } from '../files/attach-file.ts';
import type { MediaKind } from '../files/media-kind.ts';
import type { Choices } from './choices.ts';
import type { MessagePurpose } from './purposes.ts';

export interface QueueMessageInput {
  conversationId: string;
  text: string;
  /** Goes with the text, and makes the message one of its kind. */
  file?: { id: string; kind: MediaKind } | undefined;
  /** What can be tapped, where the driver has that; the text says the same. */
  choices?: Choices | undefined;
  purpose: MessagePurpose;
  orderId?: string | undefined;
  /** bot where left out */
  author?: 'bot' | 'staff' | undefined;
  authorUserId?: string | undefined;
  /** The same key queues once, however often it is asked for. */
  idempotencyKey?: string | undefined;
  /** Not sent before this time, for instance while the move behind it can still be undone. */
  notBefore?: Date | undefined;
  /** Not sent after this time: an answer that comes too late is worse than none. */
  staleAfter?: Date | undefined;
}

/**
 * Queues a message to a customer. The conversation is locked, so that the order of positions is the order of
 * decisions; an order's own lock must be taken after it. Throws NOT_FOUND for a conversation of nobody's.
 */
export async function queueMessage(ctx: Context, input: QueueMessageInput): Promise<{ messageId: string }> {
  const { conversationId } = input;
  const sessionId = await holdConversation(ctx, conversationId);
  const id = ctx.random.id();
  const [inserted] = await ctx.tx
    .insert(messages)
    .values({
      tenantId: ctx.tenantId,
      id,
      conversationId,
      sessionId,
      direction: 'out',
      author: input.author ?? 'bot',
      authorUserId: input.authorUserId ?? null,
      kind: input.file?.kind ?? 'text',
      textSealed: ctx.vault.seal('message', input.text),
      payloadSealed: input.choices
        ? ctx.vault.seal('payload', JSON.stringify({ choices: input.choices }))
        : null,
      keyVersion: ctx.vault.keyVersion,
      status: 'queued',
      purpose: input.purpose,
      orderId: input.orderId ?? null,
      notBefore: input.notBefore ?? null,
      staleAfter: input.staleAfter ?? null,
      idempotencyKey: input.idempotencyKey ?? null,
      createdAt: ctx.now,
    })
    .onConflictDoNothing({ target: [messages.tenantId, messages.idempotencyKey] })
    .returning({ id: messages.id });
  if (!inserted) return { messageId: await idOfKey(ctx, input.idempotencyKey) };

  if (input.file) await attachFile(ctx, { messageId: id, sessionId, fileId: input.file.id });
  await ctx.tx
    .update(conversations)
    .set({ lastMessageAt: ctx.now, updatedAt: ctx.now, version: sql`${conversations.version} + 1` })
    .where(and(eq(conversations.tenantId, ctx.tenantId), eq(conversations.id, conversationId)));
  ctx.record({
    kind: 'message.queued',
    subjectType: 'message',
    subjectId: inserted.id,
    payload: { conversationId, purpose: input.purpose },
  });
  ctx.wake('outbox', conversationId);
  return { messageId: inserted.id };
}

async function idOfKey(ctx: Context, key: string | undefined): Promise<string> {
  const [row] = await ctx.tx
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.tenantId, ctx.tenantId), eq(messages.idempotencyKey, key ?? '')));
  if (!row) throw new Error('a message conflicted with an idempotency key that no row has');
  return row.id;
}
