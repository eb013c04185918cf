import { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { downOf } from './session-down.ts';

/** Whether a session that is to be on is down now. One that is only being linked, or that nobody wants, is not. */
export async function isSessionDown(ctx: Context): Promise<boolean> {
  const rows = await ctx.tx
    .select({ session: waSessions, now: sql<string>`clock_timestamp()` })
    .from(waSessions)
    .where(and(eq(waSessions.tenantId, ctx.tenantId), eq(waSessions.desiredState, 'on')));
  return rows.some(({ session, now }) => downOf(session, new Date(now)).isDown);
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
