import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { findFile } from '../files/find-file.ts';
import { mediaKind } from '../files/media-kind.ts';
import { queueMessage } from '../outbox/queue-message.ts';
import { invalidInput, parseInput } from '../parse-input.ts';
import { handToPerson } from './hand-to-person.ts';
import { lockConversation } from './lock-conversation.ts';
import { markRead } from './mark-read.ts';
import { type SendReplyInput, sendReplySchema } from './schemas.ts';

/**
 * A person of the shop answers: the message is queued once for its key, and the bot falls silent for as long as the
 * shop set. Throws FORBIDDEN, NOT_FOUND, INVALID_INPUT.
 */
export async function sendReply(ctx: Context, input: SendReplyInput): Promise<{ messageId: string }> {
  demand(ctx.actor, 'chats.reply');
  const { conversationId, text, fileId, idempotencyKey } = parseInput(sendReplySchema, input);
  if (text === '' && !fileId) throw invalidInput({ text: 'Write a message first.' });
  const conversation = await lockConversation(ctx, conversationId);
  const file = fileId ? await findFile(ctx, fileId) : undefined;
  // The bot says nothing in a group, so there is nothing to take over.
  if (conversation.kind === 'direct') await handToPerson(ctx, conversation, 'staff_replied');
  const queued = await queueMessage(ctx, {
    conversationId,
    text,
    file: file && { id: file.id, kind: mediaKind(file.mime) },
    purpose: 'staff_reply',
    author: 'staff',
    authorUserId: ctx.actor.kind === 'user' ? ctx.actor.userId : undefined,
    idempotencyKey: `staff:${conversationId}:${idempotencyKey}`,
  });
  await markRead(ctx, { conversationId });
  return queued;
}
