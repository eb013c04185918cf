import type { Edge } from '@novi/core/edge/edge';
import { relayOutbox } from '../outbox/relay-outbox.ts';
import { sessionOf } from '../outbox/session-of.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { RunStep } from '../steps.ts';
import type { JobsBackend, WakeUpQueue, WakeUpWorker } from './backend.ts';
import { processConversation } from './process-conversation.ts';
import { conversationsQueue, sendQueue, wakeUpLater } from './wake-ups.ts';

/** Works through conversations that were woken, several at a time and each one alone. */
export function conversationWorker(
  jobs: JobsBackend,
  edge: Edge,
  step: RunStep,
  queue: WakeUpQueue,
): WakeUpWorker {
  return jobs.worker(conversationsQueue, 16, async (data) => {
    const until = await processConversation(edge, step, data);
    if (until) await wakeUpLater(queue, data, Math.max(0, until.getTime() - edge.now().getTime()));
  });
}

/** Sends for the sessions this worker holds; a conversation of another holder's session is left to that one. */
export function sendWorker(
  jobs: JobsBackend,
  edge: Edge,
  step: RunStep,
  pool: SessionPool,
  workerId: string,
): WakeUpWorker {
  return jobs.worker(sendQueue(workerId), 32, async (data) => {
    const sessionId = await sessionOf(edge, data.tenantId, data.conversationId);
    const runner = sessionId ? pool.runnerOf(sessionId) : undefined;
    if (runner) await relayOutbox(edge, step, runner, data.conversationId);
  });
}
