import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { recordEdit } from '@novi/core/intake/record-edit';
import { recordReaction } from '@novi/core/intake/record-reaction';
import { recordRevoke } from '@novi/core/intake/record-revoke';
import { isTransient } from '@novi/db/is-transient';
import type { RunStep } from '../steps.ts';
import type { ClientEvent } from '../whatsapp/port.ts';

export type Change = Extract<ClientEvent, { kind: 'edited' | 'revoked' | 'reaction' }>;

/**
 * Puts down that a message was edited or deleted, or that somebody reacted to it. As with messages: while the database
 * is out of reach it throws, and the network tells it again; what could never be stored is logged and let go, or it
 * would stand before everything that comes after it.
 */
export function receiveChange(
  edge: Edge,
  step: RunStep,
  { tenantId, sessionId }: { tenantId: string; sessionId: string },
  change: Change,
): Promise<void> {
  const actor = { kind: 'job', name: 'receive-change' } as const;
  return step('receive', async () => {
    try {
      await runInTenant(edge, { tenantId, actor }, (ctx) => {
        const heard = { sessionId, ...change };
        if (heard.kind === 'edited') return recordEdit(ctx, heard);
        return heard.kind === 'revoked' ? recordRevoke(ctx, heard) : recordReaction(ctx, heard);
      });
    } catch (error) {
      if (isTransient(error)) throw error;
      edge.log.error({ err: error, tenantId, sessionId, change: change.kind }, 'a change was not stored');
    }
  });
}
