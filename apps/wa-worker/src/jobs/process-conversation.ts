import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { handleMessage } from '@novi/core/intake/handle-message';
import type { RunStep } from '../steps.ts';
import type { WakeUp } from './backend.ts';

/**
 * Answers what a conversation has unread, in one transaction. Returns until when it waits for the rest of an
 * unfinished message, or null.
 */
export async function processConversation(edge: Edge, step: RunStep, job: WakeUp): Promise<Date | null> {
  const actor = { kind: 'job', name: 'process-conversation' } as const;
  const result = await step('handle', () =>
    runInTenant(edge, { tenantId: job.tenantId, actor }, (ctx) =>
      handleMessage(ctx, { conversationId: job.conversationId }),
    ),
  );
  return result.kind === 'held' ? result.until : null;
}
