import type { OrderRow } from './lock-order.ts';

/** Nothing is due at the door any more once an order will not reach it. What was paid stays until it is refunded. */
export function paymentAtClosing(order: OrderRow): Pick<OrderRow, 'paymentStatus'> {
  return { paymentStatus: order.paymentStatus === 'cod_due' ? 'none' : order.paymentStatus };
}
