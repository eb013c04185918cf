import type { Context } from '../context.ts';
import type { MessagePurpose } from '../outbox/purposes.ts';
import { queueMessage } from '../outbox/queue-message.ts';
import { choicesOf } from '../replies/choices-of.ts';
import { renderReply } from '../replies/render-reply.ts';
import { apologise, waitedLong } from './apologise.ts';
import { localeOf } from './close-inbox.ts';
import type { LoadedConversation } from './load-conversation.ts';
import type { Outcome, Turn } from './talk.ts';
import { toldOrder } from './told-order.ts';
import type { HeardRows } from './understand.ts';

/** An answer that could not be sent for so long answers a question that was asked anew, or given up. */
const staleAfterMs = 10 * 60_000;

/** Words the bot's turn in the customer's language and queues it, once for these messages. Null when it says nothing. */
export async function say(
  ctx: Context,
  loaded: LoadedConversation,
  heard: HeardRows,
  outcome: Outcome,
  turn: Turn,
): Promise<string | null> {
  const locale = localeOf(loaded, heard) ?? loaded.wording.locale;
  const order = outcome.draft ? toldOrder(outcome.draft) : null;
  const text = renderReply({ ...loaded.wording, locale }, turn.reply, order);
  if (text === '') return null;
  if (waitedLong(ctx, loaded)) await apologise(ctx, loaded.conversation, locale);
  const purpose: MessagePurpose = turn.handover ? 'handover' : outcome.placed ? 'order_placed' : 'reply';
  const { messageId } = await queueMessage(ctx, {
    conversationId: loaded.conversation.id,
    text,
    choices: choicesOf(locale, turn.reply),
    purpose,
    orderId: outcome.placed?.id ?? outcome.draft?.order.id,
    idempotencyKey: `answer:${loaded.inbox.at(-1)?.id}`,
    staleAfter: purpose === 'reply' ? new Date(ctx.now.getTime() + staleAfterMs) : undefined,
  });
  return messageId;
}
