import type { Context } from '../context.ts';
import { readShop } from '../tenants/read-shop.ts';
import { clearTimers } from '../timers/set-timer.ts';
import type { OrderRow } from './lock-order.ts';
import { tellCustomer } from './tell-customer.ts';
import { transitionOrder } from './transition-order.ts';

/** Puts a cart aside that nobody confirmed. Who had seen a summary is told; who never got so far is not. */
export async function expireOrder(ctx: Context, order: OrderRow): Promise<void> {
  const expired = await transitionOrder(ctx, order, 'expired');
  await clearTimers(ctx, order.id, ['confirm_nudge']);
  if (order.status !== 'awaiting_confirm') return;
  await tellCustomer(ctx, expired, await readShop(ctx), {
    event: 'order_expired',
    facts: {},
    key: 'expired',
  });
}
