import { orderCounters } from '@novi/db/schema/orders';
import { sql } from 'drizzle-orm';
import type { Context } from '../context.ts';

/** The tenant's next order number. The counter stays locked until the commit, so a number is never given twice. */
export async function takeNumber(ctx: Context): Promise<number> {
  const [row] = await ctx.tx
    .insert(orderCounters)
    .values({ tenantId: ctx.tenantId, lastNumber: 1 })
    .onConflictDoUpdate({
      target: orderCounters.tenantId,
      set: { lastNumber: sql`${orderCounters.lastNumber} + 1` },
    })
    .returning({ number: orderCounters.lastNumber });
  if (!row) throw new Error('the order counter gave no number');
  return row.number;
}
