import { messages } from '@novi/db/schema/conversations';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { ownMessage } from './own-message.ts';
import { type RecordAckInput, recordAckSchema } from './schemas.ts';
import { settleSent } from './settle-sent.ts';

const order = ['sent', 'delivered', 'read'] as const;

/**
 * Notes how far a message of ours got. Acks come twice and in any order, so it only ever moves forward; one for a
 * message nobody here knows is ignored. An ack also proves that the message went out.
 */
export async function recordAck(ctx: Context, input: RecordAckInput): Promise<void> {
  const { ack, ...which } = parseInput(recordAckSchema, input);
  const [row] = await ctx.tx
    .select({
      id: messages.id,
      ack: messages.ack,
      status: messages.status,
      waMessageId: messages.waMessageId,
      unknownSince: messages.unknownSince,
      conversationId: messages.conversationId,
    })
    .from(messages)
    .where(ownMessage(ctx, which))
    .for('no key update');
  if (!row || isOfFailedTry(row, which.waMessageId, ack)) return;
  if (row.status !== 'sent') {
    const { nextIn } = await settleSent(ctx, row.id, which.waMessageId);
    if (nextIn) ctx.wake('outbox', nextIn);
  }
  if (ack === 'sent') return;
  if (row.ack && order.indexOf(row.ack) >= order.indexOf(ack)) return;

  await ctx.tx
    .update(messages)
    .set({ ack })
    .where(and(eq(messages.tenantId, ctx.tenantId), eq(messages.id, row.id)));
  ctx.record({
    kind: 'message.acked',
    subjectType: 'message',
    subjectId: row.id,
    payload: { conversationId: row.conversationId, ack },
  });
}

/** WhatsApp took a try of this message, and told before that it failed later: what waits now is the next try, or nothing. */
function isOfFailedTry(
  row: Pick<typeof messages.$inferSelect, 'status' | 'waMessageId' | 'unknownSince'>,
  waMessageId: string,
  ack: (typeof order)[number],
): boolean {
  const isWaiting = row.status === 'queued' || row.status === 'dead';
  return ack === 'sent' && isWaiting && row.waMessageId !== waMessageId && row.unknownSince === null;
}
