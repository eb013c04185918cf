import { catalogSyncs, cloudNumbers } from '@novi/db/schema/cloud-numbers';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { demandLiveFence } from './demand-live-fence.ts';

/** Forgets a number and what speaks for it, because the shop has unlinked it. Throws STALE_FENCE, NOT_FOUND. */
export async function forgetCloudNumber(
  ctx: Context,
  input: { sessionId: string; fence: number },
): Promise<void> {
  await demandLiveFence(ctx, input);
  for (const table of [catalogSyncs, cloudNumbers]) {
    await ctx.tx
      .delete(table)
      .where(and(eq(table.tenantId, ctx.tenantId), eq(table.sessionId, input.sessionId)));
  }
}
