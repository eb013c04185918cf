import { messages } from '@novi/db/schema/conversations';
import { and, eq, inArray, or } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { Conversation } from '../conversations/lock-conversation.ts';
import { findDraft } from '../orders/open-draft.ts';
import { queueMessage } from '../outbox/queue-message.ts';
import { renderReply } from '../replies/render-reply.ts';
import type { ReplyPart } from '../replies/reply.ts';
import { readShop } from '../tenants/read-shop.ts';
import { wasTold } from './apologise.ts';
import { toldOrder } from './told-order.ts';

/** As long as an apology counts; see apologise.ts. */
const onceInMs = 60 * 60_000;

/**
 * An answer that waited too long for the line was dropped: in its place the customer is told once that we are sorry, how
 * their order stands, and to write again. What is unread is answered by itself, with its own apology.
 * @param conversation locked
 */
export async function answerLate(ctx: Context, conversation: Conversation): Promise<void> {
  const { id: conversationId, customerId } = conversation;
  if (!customerId || (await isAnsweredAnyway(ctx, conversationId))) return;
  if (await wasTold(ctx, conversationId, 'delay_notice', onceInMs)) return;
  const draft = await findDraft(ctx, { conversationId, customerId });
  const shop = await readShop(ctx);
  const standsAsSummarised =
    draft?.order.status === 'awaiting_confirm' &&
    draft.order.priceFrozenUntil !== null &&
    draft.order.priceFrozenUntil > ctx.now;
  const hasLines = draft !== null && draft.lines.length > 0;
  const rest: ReplyPart[] = standsAsSummarised
    ? [{ kind: 'summary' }]
    : hasLines
      ? [{ kind: 'cart' }, { kind: 'write_again' }]
      : [{ kind: 'write_again' }];
  const wording = {
    locale: conversation.locale ?? shop.locales[0] ?? 'en',
    currency: shop.currency,
    timeZone: shop.timeZone,
    now: ctx.now,
  };
  await queueMessage(ctx, {
    conversationId,
    text: renderReply(wording, [{ kind: 'delayed' }, ...rest], draft ? toldOrder(draft) : null),
    purpose: 'delay_notice',
    orderId: draft?.order.id,
  });
}

/** Something is unread, or another answer waits behind the one that was dropped. */
async function isAnsweredAnyway(ctx: Context, conversationId: string): Promise<boolean> {
  const [next] = await ctx.tx
    .select({ staleAfter: messages.staleAfter, status: messages.status })
    .from(messages)
    .where(
      and(
        eq(messages.tenantId, ctx.tenantId),
        eq(messages.conversationId, conversationId),
        or(
          eq(messages.status, 'received'),
          and(inArray(messages.status, ['queued', 'sending']), eq(messages.purpose, 'reply')),
        ),
      ),
    )
    .limit(1);
  return next !== undefined;
}
