import { deliveries } from '@novi/db/schema/orders';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { assertTransition } from '../machines/machine.ts';
import { type DeliveryStatus, deliveryMachine } from './delivery-machine.ts';

export type DeliveryRow = typeof deliveries.$inferSelect;

/** The delivery of an order the caller has locked; none for one that was never accepted. */
export async function findDelivery(ctx: Context, orderId: string): Promise<DeliveryRow | undefined> {
  const [row] = await ctx.tx
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.tenantId, ctx.tenantId), eq(deliveries.orderId, orderId)));
  return row;
}

/** Moves a delivery along with its order. Throws ILLEGAL_TRANSITION. */
export async function moveDelivery(
  ctx: Context,
  delivery: DeliveryRow,
  to: DeliveryStatus,
  changes: { driverName?: string | null; vehicle?: string | null } = {},
): Promise<void> {
  assertTransition('delivery', deliveryMachine, delivery.status, to);
  await writeDelivery(ctx, delivery, to, changes);
}

/** The write behind it; undo uses it directly, because it goes against the machine. */
export async function writeDelivery(
  ctx: Context,
  delivery: DeliveryRow,
  to: DeliveryStatus,
  changes: { driverName?: string | null; vehicle?: string | null } = {},
): Promise<void> {
  await ctx.tx
    .update(deliveries)
    .set({ ...changes, status: to, version: sql`${deliveries.version} + 1`, updatedAt: ctx.now })
    .where(and(eq(deliveries.tenantId, ctx.tenantId), eq(deliveries.id, delivery.id)));
  ctx.record({
    kind: `delivery.${to}`,
    subjectType: 'delivery',
    subjectId: delivery.id,
    payload: { from: delivery.status, to, orderId: delivery.orderId },
  });
}
