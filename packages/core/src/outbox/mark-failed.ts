import { messages } from '@novi/db/schema/conversations';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { currentMode } from '../conversations/conversation-machine.ts';
import { handToPerson } from '../conversations/hand-to-person.ts';
import { type Conversation, lockConversation } from '../conversations/lock-conversation.ts';
import { parseInput } from '../parse-input.ts';
import { demandLiveFence } from '../sessions/demand-live-fence.ts';
import { type MarkFailedInput, markFailedSchema } from './schemas.ts';

/** Attempts before a message is given up and a person is told; with the delays below, about ten minutes. */
export const maxAttempts = 8;
const firstDelayMs = 2_000;
const longestDelayMs = 5 * 60_000;
/**
 * How long an acknowledgement is waited for where nobody can be asked. Meta tells of a message it took within seconds;
 * one it has not told of after this was most likely never taken, and may have been.
 */
const unknowableForMs = 3 * 60_000;

/**
 * Notes that a message did not go out, or that nobody knows. A refused one is queued again after a delay that doubles;
 * one of unknown outcome stays `sending`, so that the next claim looks it up. Where nobody can be asked, it waits for an
 * acknowledgement and is then dead: it is sent at most once, and a person gets the conversation and decides whether to
 * write again. After the last attempt, or where no further one would help, it is dead, which the event tells the shop.
 * Throws STALE_FENCE.
 */
export async function markFailed(ctx: Context, input: MarkFailedInput): Promise<void> {
  const failed = parseInput(markFailedSchema, input);
  const { messageId, sessionId, fence, outcome, detail } = failed;
  const conversation = failed.isUnknowable ? await lockConversationOf(ctx, messageId) : null;
  await demandLiveFence(ctx, { sessionId, fence });
  const mine = and(
    eq(messages.tenantId, ctx.tenantId),
    eq(messages.id, messageId),
    eq(messages.status, 'sending'),
    eq(messages.claimedFence, fence),
  );
  const [row] = await ctx.tx.select().from(messages).where(mine).for('no key update');
  if (!row) return;

  const unknownSince = outcome === 'unknown' ? (row.unknownSince ?? ctx.now) : null;
  const isDead = isGivenUp(ctx, row.attempts, failed, unknownSince);
  const status = isDead ? 'dead' : outcome === 'refused' ? 'queued' : 'sending';
  const delayMs = Math.max(retryDelayMs(row.attempts), failed.retryAfterMs ?? 0);
  await ctx.tx
    .update(messages)
    .set({
      status,
      lastError: detail,
      unknownSince,
      // The database's clock, by which it is read: a worker whose clock is ahead would hold the message for as long.
      notBefore:
        status === 'queued' ? sql`clock_timestamp() + ${delayMs} * interval '1 millisecond'` : row.notBefore,
      version: sql`${messages.version} + 1`,
    })
    .where(mine);
  const isNewlyUnknown = unknownSince !== null && row.unknownSince === null;
  if (!isDead && !isNewlyUnknown) return;
  const { conversationId, purpose } = row;
  ctx.record({
    kind: isDead ? 'message.dead' : 'message.outcome_unknown',
    subjectType: 'message',
    subjectId: messageId,
    payload: { conversationId, purpose, reason: detail },
  });
  if (!isDead) return;
  if (conversation && row.author === 'bot') await letPersonLook(ctx, conversation);
  ctx.wake('outbox', row.conversationId);
}

/** Before the message, as everywhere: conversation first. */
async function lockConversationOf(ctx: Context, messageId: string): Promise<Conversation | null> {
  const [found] = await ctx.tx
    .select({ conversationId: messages.conversationId })
    .from(messages)
    .where(and(eq(messages.tenantId, ctx.tenantId), eq(messages.id, messageId)));
  return found ? lockConversation(ctx, found.conversationId) : null;
}

/** Nothing is said to the customer: it may be the second time, or one more message of which nobody knows. */
async function letPersonLook(ctx: Context, conversation: Conversation): Promise<void> {
  if (conversation.kind === 'group' || currentMode(conversation, ctx.now) !== 'bot') return;
  await handToPerson(ctx, conversation, 'maybe_unsent');
}

function isGivenUp(
  ctx: Context,
  attempts: number,
  { isFinal, isUnknowable }: { isFinal: boolean; isUnknowable: boolean },
  unknownSince: Date | null,
): boolean {
  if (isFinal) return true;
  if (!isUnknowable || !unknownSince) return attempts >= maxAttempts;
  return ctx.now.getTime() - unknownSince.getTime() >= unknowableForMs;
}

/** 2 s, 4 s, 8 s ... at most 5 min. */
export function retryDelayMs(attempts: number): number {
  return Math.min(firstDelayMs * 2 ** Math.max(attempts - 1, 0), longestDelayMs);
}
