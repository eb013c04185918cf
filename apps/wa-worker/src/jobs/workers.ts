import type { Edge } from '@novi/core/edge/edge';
import type { RunStep } from '../steps.ts';
import type { JobsBackend, WakeUpQueue, WakeUpWorker } from './backend.ts';
import { processConversation } from './process-conversation.ts';
import { conversationsQueue, wakeUpLater } from './wake-ups.ts';

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
