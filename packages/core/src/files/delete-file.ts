import { files, messageMedia } from '@novi/db/schema/files';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';

/**
 * Forgets a file: no message shows it and no link opens it from the commit on, and its bytes in the storage, nobody's
 * now, go with the next sweep. One that is not there is the same.
 */
export async function deleteFile(ctx: Context, id: string): Promise<void> {
  await ctx.tx
    .update(messageMedia)
    .set({ fileId: null, status: 'gone' })
    .where(and(eq(messageMedia.tenantId, ctx.tenantId), eq(messageMedia.fileId, id)));
  await ctx.tx.delete(files).where(and(eq(files.tenantId, ctx.tenantId), eq(files.id, id)));
}
