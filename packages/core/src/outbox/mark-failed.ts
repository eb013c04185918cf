import { messages } from '@novi/db/schema/conversations';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { demandLiveFence } from '../sessions/demand-live-fence.ts';
import { type MarkFailedInput, markFailedSchema } from './schemas.ts';

/** Attempts before a message is given up and a person is told; with the delays below, about ten minutes. */
export const maxAttempts = 8;
const firstDelayMs = 2_000;
const longestDelayMs = 5 * 60_000;

/**
 * Notes that a message did not go out, or that nobody knows. A refused one is queued again after a delay that doubles;
 * one of unknown outcome stays `sending`, so that the next claim looks it up. After the last attempt it is dead, which
 * the event tells the shop. Throws STALE_FENCE.
 */
export async function markFailed(ctx: Context, input: MarkFailedInput): Promise<void> {
  const { messageId, sessionId, fence, outcome, detail } = parseInput(markFailedSchema, input);
  await demandLiveFence(ctx, { sessionId, fence });
  const mine = and(
    eq(messages.tenantId, ctx.tenantId),
    eq(messages.id, messageId),
    eq(messages.status, 'sending'),
    eq(messages.claimedFence, fence),
  );
  const [row] = await ctx.tx.select().from(messages).where(mine).for('no key update');
  if (!row) return;

  const isDead = row.attempts >= maxAttempts;
  const status = isDead ? 'dead' : outcome === 'refused' ? 'queued' : 'sending';
  await ctx.tx
    .update(messages)
    .set({
      status,
      lastError: detail,
      notBefore:
        status === 'queued' ? new Date(ctx.now.getTime() + retryDelayMs(row.attempts)) : row.notBefore,
      version: sql`${messages.version} + 1`,
    })
    .where(mine);
  if (!isDead) return;
  ctx.record({
    kind: 'message.dead',
    subjectType: 'message',
    subjectId: messageId,
    payload: { conversationId: row.conversationId, purpose: row.purpose },
  });
  ctx.wake('outbox', row.conversationId);
}

/** 2 s, 4 s, 8 s ... at most 5 min. */
export function retryDelayMs(attempts: number): number {
  return Math.min(firstDelayMs * 2 ** Math.max(attempts - 1, 0), longestDelayMs);
}
