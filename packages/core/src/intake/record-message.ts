import { conversations, messages } from '@novi/db/schema/conversations';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { openConversation } from '../conversations/open-conversation.ts';
import { resolveCustomer, type WhatsAppIdentity } from '../customers/resolve-customer.ts';
import { parseInput } from '../parse-input.ts';
import { recordOwnMessage } from './record-own-message.ts';
import {
  type DriverMessage,
  type RecordedMessage,
  type RecordMessageInput,
  recordMessageSchema,
} from './schemas.ts';
import { sealPayload } from './seal-payload.ts';

/**
 * Puts a message a driver heard into the inbox, once however often it is told, and wakes whoever answers. Nothing is
 * understood here: the driver acknowledges to the network when this has committed, so it must be quick and must not
 * fail for what a customer wrote. It takes no fence: a message is worth keeping from whichever worker heard it, and
 * the unique key makes it one row.
 */
export async function recordMessage(ctx: Context, input: RecordMessageInput): Promise<RecordedMessage> {
  const heard = parseInput(recordMessageSchema, input);
  const customerId = await resolveCustomer(ctx, identitiesOf(heard), nameOf(heard));
  const conversation = await openConversation(ctx, { sessionId: heard.sessionId, customerId });
  const conversationId = conversation.id;
  if (heard.fromMe) return recordOwnMessage(ctx, conversationId, heard);

  const [inserted] = await ctx.tx
    .insert(messages)
    .values({
      tenantId: ctx.tenantId,
      id: ctx.random.id(),
      conversationId,
      sessionId: heard.sessionId,
      direction: 'in',
      author: 'customer',
      waMessageId: heard.waMessageId,
      kind: heard.kind,
      textSealed: ctx.vault.seal('message', heard.text),
      payloadSealed: sealPayload(ctx, heard),
      keyVersion: ctx.vault.keyVersion,
      status: 'received',
      waTimestamp: heard.at,
      createdAt: ctx.now,
    })
    .onConflictDoNothing({ target: [messages.tenantId, messages.sessionId, messages.waMessageId] })
    .returning({ id: messages.id });
  if (!inserted) return { inserted: false, conversationId };

  await ctx.tx
    .update(conversations)
    .set({
      lastMessageAt: ctx.now,
      unreadCount: sql`${conversations.unreadCount} + 1`,
      updatedAt: ctx.now,
    })
    .where(and(eq(conversations.tenantId, ctx.tenantId), eq(conversations.id, conversationId)));
  ctx.record({
    kind: 'message.received',
    subjectType: 'message',
    subjectId: inserted.id,
    payload: { conversationId },
  });
  ctx.wake('conversation', conversationId);
  return { inserted: true, conversationId };
}

function identitiesOf({ chat }: DriverMessage): WhatsAppIdentity[] {
  const phone = digits(chat.kind === 'phone' ? chat.value : (chat.phone ?? ''));
  const identities: WhatsAppIdentity[] = [];
  if (phone) identities.push({ kind: 'phone', value: phone });
  if (chat.kind === 'lid') identities.push({ kind: 'lid', value: chat.value });
  return identities.length > 0 ? identities : [{ kind: 'lid', value: chat.value }];
}

const digits = (text: string) => text.replace(/@.*$/, '').replace(/\D/g, '');

function nameOf({ chat, fromMe }: DriverMessage): string | null {
  // On our own message the profile name is ours.
  return (!fromMe && chat.name?.trim().slice(0, 120)) || null;
}
