import { messages } from '@novi/db/schema/conversations';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { maxAttempts, retryDelayMs } from './mark-failed.ts';
import { ownMessage } from './own-message.ts';
import { type RecordFailureInput, recordFailureSchema } from './schemas.ts';

/**
 * Notes that WhatsApp took a message and then did not deliver it. What may pass is queued again, with a delay; anything else
 * is dead, which the event tells the shop. Told twice, or of a message that was delivered or is being sent anew, it
 * changes nothing.
 */
export async function recordFailure(ctx: Context, input: RecordFailureInput): Promise<void> {
  const { detail, isFinal, retryAfterMs, ...which } = parseInput(recordFailureSchema, input);
  const [row] = await ctx.tx.select().from(messages).where(ownMessage(ctx, which)).for('no key update');
  if (!row || !(row.status === 'sent' || row.status === 'sending')) return;
  if (row.ack === 'delivered' || row.ack === 'read') return;
  if (row.waMessageId !== null && row.waMessageId !== which.waMessageId) return;

  const isDead = isFinal || row.attempts >= maxAttempts;
  const delayMs = Math.max(retryDelayMs(row.attempts), retryAfterMs ?? 0);
  await ctx.tx
    .update(messages)
    .set({
      status: isDead ? 'dead' : 'queued',
      lastError: detail,
      unknownSince: null,
      // What is still told of this try is not of the next.
      waMessageId: null,
      ...(!isDead && {
        ack: null,
        sentAt: null,
        notBefore: new Date(ctx.now.getTime() + delayMs),
      }),
      version: sql`${messages.version} + 1`,
    })
    .where(and(eq(messages.tenantId, ctx.tenantId), eq(messages.id, row.id)));
  const { conversationId, purpose } = row;
  ctx.record({
    kind: isDead ? 'message.dead' : 'message.queued',
    subjectType: 'message',
    subjectId: row.id,
    payload: { conversationId, purpose, reason: detail },
  });
  ctx.wake('outbox', conversationId);
}
