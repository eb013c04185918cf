import { files, messageMedia } from '@novi/db/schema/files';
import { and, eq, lt, notExists, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';

/** Somebody may still be writing the words to a file that was uploaded so long ago. */
const keptForMs = 24 * 60 * 60_000;

/** Forgets files that were uploaded a day ago and never sent. Returns how many. */
export async function dropUnsentFiles(ctx: Context): Promise<number> {
  const sent = ctx.tx
    .select({ one: sql`1` })
    .from(messageMedia)
    .where(and(eq(messageMedia.tenantId, files.tenantId), eq(messageMedia.fileId, files.id)));
  const dropped = await ctx.tx
    .delete(files)
    .where(
      and(
        eq(files.tenantId, ctx.tenantId),
        lt(files.createdAt, new Date(ctx.now.getTime() - keptForMs)),
        notExists(sent),
      ),
    )
    .returning({ id: files.id });
  return dropped.length;
}
