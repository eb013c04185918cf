import { eventCounters } from '@novi/db/schema/events';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';

/** The number of the tenant's last event; 0 before the first. Who follows from here misses nothing. */
export async function lastSeq(ctx: Context): Promise<number> {
  const [row] = await ctx.tx
    .select({ seq: eventCounters.lastSeq })
    .from(eventCounters)
    .where(eq(eventCounters.tenantId, ctx.tenantId));
  return row?.seq ?? 0;
}
