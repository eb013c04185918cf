import { messages } from '@novi/db/schema/conversations';
import { and, eq, gt, ne } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { Conversation } from '../conversations/lock-conversation.ts';
import type { MessagePurpose } from '../outbox/purposes.ts';
import { queueMessage } from '../outbox/queue-message.ts';
import { phrasesOf } from '../replies/phrases-of.ts';
import type { LoadedConversation } from './load-conversation.ts';

const minuteMs = 60_000;
/** Who waited longer than this is told that we are sorry. */
const longWaitMs = 5 * minuteMs;
/** One apology is enough for an outage. */
const onceInMs = 60 * minuteMs;
/** After this nobody waits for an answer any more; a person sees what was written, and the bot says nothing. */
const tooOldMs = 24 * 60 * minuteMs;

const waitedMs = (ctx: Context, at: Date | null | undefined) => ctx.now.getTime() - (at ?? ctx.now).getTime();

/** Whether the oldest unread message was written so long ago that its writer has been waiting. */
export function waitedLong(ctx: Context, { inbox }: Pick<LoadedConversation, 'inbox'>): boolean {
  return inbox.some(({ waTimestamp }) => waitedMs(ctx, waTimestamp) > longWaitMs);
}

/** Whether even the newest one is from another day: what a link reads back is not answered as if it were new. */
export function isTooOld(ctx: Context, { inbox }: Pick<LoadedConversation, 'inbox'>): boolean {
  return inbox.every(({ waTimestamp }) => waitedMs(ctx, waTimestamp) > tooOldMs);
}

/** Queues the apology, before the answer it belongs to, unless the customer had one for this outage already. */
export async function apologise(ctx: Context, conversation: Conversation, locale: string): Promise<void> {
  if (await wasTold(ctx, conversation.id, 'delay_notice', onceInMs)) return;
  await queueMessage(ctx, {
    conversationId: conversation.id,
    text: phrasesOf(locale).delayed,
    purpose: 'delay_notice',
    staleAfter: new Date(ctx.now.getTime() + 10 * minuteMs),
  });
}

/** Whether a notice of this kind went to a locked conversation, or will, within the last `withinMs`. */
export async function wasTold(
  ctx: Context,
  conversationId: string,
  purpose: MessagePurpose,
  withinMs: number,
): Promise<boolean> {
  const [told] = await ctx.tx
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.tenantId, ctx.tenantId),
        eq(messages.conversationId, conversationId),
        eq(messages.direction, 'out'),
        eq(messages.purpose, purpose),
        ne(messages.status, 'suppressed'),
        gt(messages.createdAt, new Date(ctx.now.getTime() - withinMs)),
      ),
    )
    .limit(1);
  return told !== undefined;
}
