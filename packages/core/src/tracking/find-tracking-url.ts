import { deliveries } from '@novi/db/schema/orders';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { trackingUrl } from './tracking-token.ts';

/** The link an order is followed by, or null before it is accepted and after the link has expired. */
export async function findTrackingUrl(ctx: Context, orderId: string): Promise<string | null> {
  const [row] = await ctx.tx
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.tenantId, ctx.tenantId), eq(deliveries.orderId, orderId)));
  if (!row || row.trackingExpiresAt <= ctx.now) return null;
  return trackingUrl(ctx, ctx.vault.open('tracking_token', row.trackingTokenSealed, row.keyVersion));
}
