import { messages } from '@novi/db/schema/conversations';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { type RecordAckInput, recordAckSchema } from './schemas.ts';
import { settleSent } from './settle-sent.ts';

const order = ['sent', 'delivered', 'read'] as const;

/**
 * Notes how far a message of ours got. Acks come twice and in any order, so it only ever moves forward; one for a
 * message nobody here knows is ignored. An ack also proves that the message went out.
 */
export async function recordAck(ctx: Context, input: RecordAckInput): Promise<void> {
  const { sessionId, waMessageId, ack } = parseInput(recordAckSchema, input);
  const [row] = await ctx.tx
    .select({
      id: messages.id,
      ack: messages.ack,
      status: messages.status,
      conversationId: messages.conversationId,
    })
    .from(messages)
    .where(
      and(
        eq(messages.tenantId, ctx.tenantId),
        eq(messages.sessionId, sessionId),
        eq(messages.waMessageId, waMessageId),
        eq(messages.direction, 'out'),
      ),
    )
    .for('no key update');
  if (!row) return;
  if (row.status !== 'sent') {
    const { nextIn } = await settleSent(ctx, row.id);
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
