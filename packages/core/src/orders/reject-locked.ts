import type { Context } from '../context.ts';
import type { RejectReason } from '../replies/reply.ts';
import { readShop } from '../tenants/read-shop.ts';
import { clearTimers } from '../timers/set-timer.ts';
import type { OrderRow } from './lock-order.ts';
import { paymentAtClosing } from './payment-at-closing.ts';
import { placedOrder } from './placed-order.ts';
import { tellCustomer } from './tell-customer.ts';
import { transitionOrder } from './transition-order.ts';

/**
 * Rejects an order the caller has locked, and tells its customer why.
 * @param why.recorded what the shop reads instead, where that is another truth: "no_answer" is no word for a customer
 */
export async function rejectLocked(
  ctx: Context,
  order: OrderRow,
  why: { reason: RejectReason; note?: string | undefined; recorded?: string },
): Promise<OrderRow> {
  const recorded = why.recorded ?? why.reason;
  const rejected = await transitionOrder(
    ctx,
    order,
    'rejected',
    { rejectReason: why.note ? `${recorded}: ${why.note}` : recorded, ...paymentAtClosing(order) },
    { reason: recorded },
  );
  await clearTimers(ctx, order.id, ['order_reject']);
  await tellCustomer(ctx, rejected, await readShop(ctx), {
    event: 'order_rejected',
    facts: { label: placedOrder(rejected).label, reason: why.reason, note: why.note },
    key: 'rejected',
  });
  return rejected;
}
