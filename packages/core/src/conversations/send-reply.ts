import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { queueMessage } from '../outbox/queue-message.ts';
import { parseInput } from '../parse-input.ts';
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
  const { conversationId, text, idempotencyKey } = parseInput(sendReplySchema, input);
  const conversation = await lockConversation(ctx, conversationId);
  await handToPerson(ctx, conversation, 'staff_replied');
  const queued = await queueMessage(ctx, {
    conversationId,
    text,
    purpose: 'staff_reply',
    author: 'staff',
    authorUserId: ctx.actor.kind === 'user' ? ctx.actor.userId : undefined,
    idempotencyKey: `staff:${conversationId}:${idempotencyKey}`,
  });
  await markRead(ctx, { conversationId });
  return queued;
}
