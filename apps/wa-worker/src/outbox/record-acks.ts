import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { recordAck } from '@novi/core/outbox/record-ack';
import type { HeardAck } from '../sessions/ack-buffer.ts';
import type { RunStep } from '../steps.ts';

/** Writes acknowledgements of a session's messages in one transaction, in an order that all who lock messages share. */
export function recordAcks(
  edge: Edge,
  step: RunStep,
  session: { tenantId: string; sessionId: string },
  acks: HeardAck[],
): Promise<void> {
  const inOrder = acks.toSorted((a, b) => (a.waMessageId < b.waMessageId ? -1 : 1));
  const actor = { kind: 'job', name: 'record-acks' } as const;
  return step('ack', () =>
    runInTenant(edge, { tenantId: session.tenantId, actor }, async (ctx) => {
      for (const { waMessageId, ack } of inOrder) {
        await recordAck(ctx, { sessionId: session.sessionId, waMessageId, ack });
      }
    }),
  );
}
