import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { demandLiveFence } from '../sessions/demand-live-fence.ts';
import { type MarkSentInput, markSentSchema } from './schemas.ts';
import { settleSent } from './settle-sent.ts';

/**
 * The sender's word that a message went out. Returns whether another waits behind it. Throws STALE_FENCE: then the next
 * holder looks it up.
 */
export async function markSent(ctx: Context, input: MarkSentInput): Promise<{ hasNext: boolean }> {
  const { messageId, sessionId, fence, waMessageId } = parseInput(markSentSchema, input);
  await demandLiveFence(ctx, { sessionId, fence });
  const { nextIn } = await settleSent(ctx, messageId, waMessageId);
  return { hasNext: nextIn !== null };
}
