import { orders } from '@novi/db/schema/orders';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';

export interface TenantStats {
  /** every order that was placed, also those that did not come to an end */
  totalOrders: number;
  /** what was not rejected or cancelled, in minor units */
  totalRevenueMinor: number;
  /** people who ordered within 30 days; without a profile, by the phone they gave */
  activeCustomers: number;
}

const activeDays = 30;

export async function tenantStats(ctx: Context): Promise<TenantStats> {
  const since = new Date(ctx.now.getTime() - activeDays * 24 * 60 * 60_000).toISOString();
  const counts = sql`${orders.status} not in ('rejected', 'cancelled')`;
  const [row] = await ctx.tx
    .select({
      totalOrders: sql`count(*)`.mapWith(Number),
      totalRevenueMinor: sql`coalesce(sum(${orders.totalMinor}) filter (where ${counts}), 0)`.mapWith(Number),
      activeCustomers:
        sql`count(distinct coalesce(${orders.customerId}::text, ${orders.customerPhone})) filter (where ${orders.placedAt} >= ${since}::timestamptz)`.mapWith(
          Number,
        ),
    })
    .from(orders)
    .where(and(eq(orders.tenantId, ctx.tenantId), isNotNull(orders.number)));
  return row ?? { totalOrders: 0, totalRevenueMinor: 0, activeCustomers: 0 };
}
