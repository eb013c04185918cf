import type { Context } from '@novi/core/context';
import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { giveUp } from '@novi/core/intake/give-up';
import { handleMessage } from '@novi/core/intake/handle-message';
import { isTransient } from '@novi/db/is-transient';
import type { RunStep } from '../steps.ts';

/**
 * Answers what a conversation has unread, in one transaction. Returns until when it waits for the rest of an
 * unfinished message, or null. What fails for the database's state is thrown, to be tried again; what would fail the
 * same way again is handed to a person at once, so that one message cannot stop a conversation for good.
 */
export async function processConversation(
  edge: Edge,
  step: RunStep,
  job: { tenantId: string; conversationId: string },
): Promise<Date | null> {
  const { tenantId, conversationId } = job;
  const inTenant = <T>(verb: (ctx: Context) => Promise<T>) =>
    runInTenant(edge, { tenantId, actor: { kind: 'job', name: 'process-conversation' } }, verb);
  try {
    const result = await step('handle', () => inTenant((ctx) => handleMessage(ctx, { conversationId })));
    return result.kind === 'held' ? result.until : null;
  } catch (error) {
    if (isTransient(error)) throw error;
    edge.log.error(
      { err: error, tenantId, conversationId },
      'a conversation could not be answered; a person gets it',
    );
    await step('give_up', () => inTenant((ctx) => giveUp(ctx, { conversationId })));
    return null;
  }
}
