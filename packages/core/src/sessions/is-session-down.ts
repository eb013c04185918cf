import { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { unheldMs } from './session-down.ts';

/** Whether a number that was linked and is to be on does not work now. A link that is only being made is no such one. */
export async function isSessionDown(ctx: Context): Promise<boolean> {
  const [down] = await ctx.tx
    .select({ id: waSessions.id })
    .from(waSessions)
    .where(
      and(
        eq(waSessions.tenantId, ctx.tenantId),
        eq(waSessions.desiredState, 'on'),
        isNotNull(waSessions.number),
        sql`(${waSessions.actualState} not in ('ready', 'degraded') or coalesce(
          ${waSessions.leaseExpiresAt} < clock_timestamp() - ${unheldMs} * interval '1 millisecond', true))`,
      ),
    )
    .limit(1);
  return down !== undefined;
}

/** Whether customers may have written what has not been heard yet: the session is down, or only just back. */
export async function isCutOff(ctx: Context): Promise<boolean> {
  if (await isSessionDown(ctx)) return true;
  const [young] = await ctx.tx
    .select({ id: waSessions.id })
    .from(waSessions)
    .where(
      and(
        eq(waSessions.tenantId, ctx.tenantId),
        eq(waSessions.desiredState, 'on'),
        isNotNull(waSessions.number),
        sql`${waSessions.stateChangedAt} > ${new Date(ctx.now.getTime() - catchUpMs).toISOString()}::timestamptz`,
      ),
    )
    .limit(1);
  return young !== undefined;
}

/** How long a session that is back needs to hear what was written meanwhile. */
const catchUpMs = 60_000;
