import type { OrderStatus } from '@novi/db/schema/orders';
import type { z } from 'zod';
import { demandFor } from '../access/demand-for.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { readShop } from '../tenants/read-shop.ts';
import { clearTimers } from '../timers/set-timer.ts';
import { lockOrder, type OrderRow } from './lock-order.ts';
import { demandVersion } from './lost-race.ts';
import { type Moved, moved } from './moved.ts';
import { paymentAtClosing } from './payment-at-closing.ts';
import { placedOrder } from './placed-order.ts';
import { cancelOrderSchema } from './schemas.ts';
import { tellCustomer } from './tell-customer.ts';
import { transitionOrder } from './transition-order.ts';

export type CancelResult =
  | { kind: 'cancelled'; order: Moved }
  /** The kitchen has begun: staff decide. The wish stands in the order's events. */
  | { kind: 'needs_person' };

/** Until the kitchen begins, a customer's word is enough. */
const customerMayCancel: readonly OrderStatus[] = [
  'draft',
  'awaiting_confirm',
  'scheduled',
  'placed',
  'accepted',
];

/**
 * Cancels a cart or an order. A customer who is too late leaves a request instead. Staff's cancellation is told to
 * the customer; a customer's own is answered where they wrote it. Throws FORBIDDEN, NOT_FOUND, ILLEGAL_TRANSITION for
 * what is over already, and CONFLICT naming who was faster.
 */
export async function cancelOrder(
  ctx: Context,
  input: z.input<typeof cancelOrderSchema>,
): Promise<CancelResult> {
  const { id, version, reason } = parseInput(cancelOrderSchema, input);
  const order = await lockOrder(ctx, id);
  demandFor(ctx.actor, 'orders.cancel', order.customerId);
  await demandVersion(ctx, order, version);
  if (ctx.actor.kind === 'customer' && isUnderWay(order.status)) return askStaff(ctx, order, reason);

  const cancelled = await transitionOrder(
    ctx,
    order,
    'cancelled',
    { rejectReason: reason || null, ...paymentAtClosing(order) },
    { reason },
  );
  await clearTimers(ctx, id, ['order_expire', 'confirm_nudge', 'order_reject', 'order_complete']);
  if (ctx.actor.kind !== 'customer' && cancelled.number !== null) {
    await tellCustomer(ctx, cancelled, await readShop(ctx), {
      event: 'order_cancelled',
      facts: { label: placedOrder(cancelled).label },
      key: 'cancelled',
    });
  }
  return { kind: 'cancelled', order: moved(cancelled) };
}

function isUnderWay(status: OrderStatus): boolean {
  const isOver = ['completed', 'rejected', 'cancelled', 'expired'].includes(status);
  return !isOver && !customerMayCancel.includes(status);
}

async function askStaff(ctx: Context, order: OrderRow, reason: string): Promise<CancelResult> {
  ctx.record({
    kind: 'order.updated',
    subjectType: 'order',
    subjectId: order.id,
    payload: { request: 'cancel', reason },
  });
  return { kind: 'needs_person' };
}
