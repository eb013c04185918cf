import { waLinks } from '@novi/db/schema/wa-links';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { demandLiveFence } from './demand-live-fence.ts';
import { nextGeneration } from './next-generation.ts';

/**
 * Forgets the pairing of a session, because its number was unlinked; returns the generation of what is saved next.
 * Nothing else may call it: a pairing erased by mistake costs the merchant a scan. Throws STALE_FENCE, NOT_FOUND.
 */
export async function eraseLink(ctx: Context, input: { sessionId: string; fence: number }): Promise<number> {
  const { generation } = await demandLiveFence(ctx, input);
  const next = await nextGeneration(ctx, { ...input, generation });
  await ctx.tx
    .delete(waLinks)
    .where(and(eq(waLinks.tenantId, ctx.tenantId), eq(waLinks.sessionId, input.sessionId)));
  return next;
}
