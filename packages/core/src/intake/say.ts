import type { Context } from '../context.ts';
import type { DraftView } from '../orders/draft.ts';
import type { MessagePurpose } from '../outbox/purposes.ts';
import { queueMessage } from '../outbox/queue-message.ts';
import { renderReply } from '../replies/render-reply.ts';
import type { ToldOrder } from '../replies/reply.ts';
import { localeOf } from './close-inbox.ts';
import type { LoadedConversation } from './load-conversation.ts';
import type { Outcome, Turn } from './talk.ts';
import type { HeardRows } from './understand.ts';

/** An answer that could not be sent for so long is worse than none: the cart it speaks of has expired by then. */
const staleAfterMs = 30 * 60_000;

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
  const purpose: MessagePurpose = turn.handover ? 'handover' : outcome.placed ? 'order_placed' : 'reply';
  const { messageId } = await queueMessage(ctx, {
    conversationId: loaded.conversation.id,
    text,
    purpose,
    orderId: outcome.placed?.id ?? outcome.draft?.order.id,
    idempotencyKey: `answer:${loaded.inbox.at(-1)?.id}`,
    staleAfter: purpose === 'reply' ? new Date(ctx.now.getTime() + staleAfterMs) : undefined,
  });
  return messageId;
}

function toldOrder({ order, lines, estimate }: DraftView): ToldOrder {
  return {
    lines: lines.map((line) => ({ ...line, quantityThousandths: Math.round(line.quantity * 1000) })),
    subtotalMinor: order.subtotalMinor,
    deliveryFeeMinor: order.deliveryFeeMinor,
    totalMinor: order.totalMinor,
    fulfilment: order.fulfilment,
    address: order.address,
    note: order.note,
    payment: order.paymentMethod,
    requestedFor: order.requestedFor,
    promisedFrom: estimate.from,
    promisedTo: estimate.to,
  };
}
