import { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';

/**
 * Moves a session's link on from `generation`, which only the holder of its live lease may do, and locks the row until
 * the commit. Returns the next; throws STALE_FENCE where another was faster or holds the session.
 */
export async function nextGeneration(
  ctx: Context,
  { sessionId, fence, generation }: { sessionId: string; fence: number; generation: number },
): Promise<number> {
  const [moved] = await ctx.tx
    .update(waSessions)
    .set({ generation: generation + 1, updatedAt: ctx.now })
    .where(
      and(
        eq(waSessions.tenantId, ctx.tenantId),
        eq(waSessions.id, sessionId),
        eq(waSessions.fence, fence),
        eq(waSessions.generation, generation),
        sql`${waSessions.leaseExpiresAt} > clock_timestamp()`,
      ),
    )
    .returning({ generation: waSessions.generation });
  if (!moved) throw new DomainError('STALE_FENCE', 'Another worker holds this session or saved its link.');
  return moved.generation;
}
