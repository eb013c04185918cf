import { deliveries } from '@novi/db/schema/orders';
import type { Context } from '../context.ts';
import { newTrackingToken, trackingUrl } from './tracking-token.ts';

const trackingDays = 7;

/**
 * The row an accepted order is followed by, and its link. A pickup gets one too: its customer follows the steps, and
 * only the delivery's own machine stays unused.
 */
export async function createDelivery(ctx: Context, orderId: string): Promise<string> {
  const { token, hash } = newTrackingToken(ctx);
  const id = ctx.random.id();
  await ctx.tx.insert(deliveries).values({
    tenantId: ctx.tenantId,
    id,
    orderId,
    trackingTokenHash: hash,
    trackingTokenSealed: ctx.vault.seal('tracking_token', token),
    trackingExpiresAt: new Date(ctx.now.getTime() + trackingDays * 24 * 60 * 60_000),
    keyVersion: ctx.vault.keyVersion,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  });
  ctx.record({
    kind: 'delivery.created',
    subjectType: 'delivery',
    subjectId: id,
    payload: { orderId },
  });
  return trackingUrl(ctx, token);
}
