import { files } from '@novi/db/schema/files';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';

/** Which of these storage keys belong to a file; the others are nobody's. */
export async function knownKeys(ctx: Context, keys: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.tx
    .select({ key: files.storageKey })
    .from(files)
    .where(
      and(eq(files.tenantId, ctx.tenantId), sql`${files.storageKey} = any(${sql.param([...keys])}::text[])`),
    );
  return new Set(rows.map(({ key }) => key));
}
