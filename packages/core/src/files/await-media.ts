import { messageMedia } from '@novi/db/schema/files';
import type { Context } from '../context.ts';

/**
 * Notes that a message has a file which is still WhatsApp's: whoever holds the session fetches it afterwards, so that
 * no message waits for a download.
 */
export async function awaitMedia(
  ctx: Context,
  input: { messageId: string; sessionId: string },
): Promise<void> {
  await ctx.tx.insert(messageMedia).values({
    ...input,
    tenantId: ctx.tenantId,
    id: ctx.random.id(),
    status: 'pending',
    createdAt: ctx.now,
  });
}
