import { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { DomainError, notFound } from '../errors.ts';

/**
 * Throws STALE_FENCE unless `fence` is the session's and its lease is live by the database's clock; NOT_FOUND without
 * such a session. The row is not locked, so that renewals never wait: whoever claims the session next does so 2 s after
 * the lease ended, which is longer than the transactions that ask here.
 */
export async function demandLiveFence(
  ctx: Context,
  input: { sessionId: string; fence: number },
): Promise<typeof waSessions.$inferSelect> {
  const [found] = await ctx.tx
    .select({
      session: waSessions,
      isLive: sql<boolean>`coalesce(${waSessions.leaseExpiresAt} > clock_timestamp(), false)`,
    })
    .from(waSessions)
    .where(and(eq(waSessions.tenantId, ctx.tenantId), eq(waSessions.id, input.sessionId)));
  if (!found) throw notFound('session');
  if (found.session.fence !== input.fence || !found.isLive) {
    throw new DomainError('STALE_FENCE', 'Another worker holds this session, or its lease has ended.');
  }
  return found.session;
}
