import type { JobsBackend, WakeUpQueue, WakeUpWorker } from './backend.ts';
import { processTenant, type TenantTurn } from './process-tenant.ts';
import { conversationsQueue, wakeUp } from './wake-ups.ts';

/** Gives woken tenants their turns, several at a time and each one alone. */
export function conversationWorker(jobs: JobsBackend, queue: WakeUpQueue, turn: TenantTurn): WakeUpWorker {
  return jobs.worker(conversationsQueue, 16, async ({ tenantId, conversationId }) => {
    // A conversation's own time has come: its tenant takes its turn as for any message, not one more beside it.
    if (conversationId) return wakeUp(queue, tenantId);
    if (await processTenant(turn, tenantId)) await wakeUp(queue, tenantId);
  });
}
