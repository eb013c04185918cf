import { messageMedia } from '@novi/db/schema/files';
import type { Context } from '../context.ts';

/** Makes a stored file part of a message that is being written. */
export async function attachFile(
  ctx: Context,
  input: { messageId: string; sessionId: string; fileId: string },
): Promise<void> {
  await ctx.tx.insert(messageMedia).values({
    ...input,
    tenantId: ctx.tenantId,
    id: ctx.random.id(),
    status: 'stored',
    createdAt: ctx.now,
  });
}
