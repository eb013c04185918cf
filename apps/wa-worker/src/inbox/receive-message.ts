import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { recordMessage } from '@novi/core/intake/record-message';
import type { RunStep } from '../steps.ts';
import type { InboundMessage } from '../whatsapp/port.ts';

/**
 * Puts a message a driver heard into the inbox. The driver acknowledges it to the network only after this resolved;
 * nothing is parsed here, and the same message again changes nothing.
 */
export function receiveMessage(
  edge: Edge,
  step: RunStep,
  session: { tenantId: string; sessionId: string },
  message: InboundMessage,
): Promise<void> {
  return step('receive', async () => {
    const actor = { kind: 'job', name: 'receive-message' } as const;
    await runInTenant(edge, { tenantId: session.tenantId, actor }, (ctx) =>
      recordMessage(ctx, { sessionId: session.sessionId, ...message }),
    );
  });
}
