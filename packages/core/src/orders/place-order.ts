import type { Context } from '../context.ts';
import { readShop } from '../tenants/read-shop.ts';
import { clearTimers, minutesAfter, setTimer } from '../timers/set-timer.ts';
import { acceptLocked } from './accept-locked.ts';
import type { OrderRow } from './lock-order.ts';
import { paymentAtPlacing } from './payment-at-placing.ts';
import { responseTimesAt } from './response-times.ts';
import { takeNumber } from './take-number.ts';
import { transitionOrder } from './transition-order.ts';

/**
 * A locked draft becomes an order: it gets its number, its clock starts, and a shop that confirms by itself accepts
 * it at once. Rights and completeness are the caller's: confirmOrder for a customer, createManualOrder for staff.
 */
export async function placeOrder(ctx: Context, order: OrderRow): Promise<OrderRow> {
  const shop = await readShop(ctx);
  await clearTimers(ctx, order.id, ['order_expire', 'confirm_nudge']);
  const placed = await transitionOrder(ctx, order, 'placed', {
    number: await takeNumber(ctx),
    placedAt: ctx.now,
    ...paymentAtPlacing(order.paymentMethod),
    responseTimes: responseTimesAt(ctx, order, 'confirmedMs'),
  });
  if (shop.settings.auto_confirm) return acceptLocked(ctx, placed, shop, { isAutomatic: true });
  // Only a customer who waits for an answer is told by a rejection; staff who typed an order know where it is.
  if (shop.settings.reject_after_minutes > 0 && placed.channel === 'whatsapp') {
    await setTimer(ctx, {
      kind: 'order_reject',
      subjectId: placed.id,
      dueAt: minutesAfter(ctx.now, shop.settings.reject_after_minutes),
    });
  }
  return placed;
}
