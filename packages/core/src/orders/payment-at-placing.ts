import type { OrderRow } from './lock-order.ts';

/**
 * How an order stands when it is placed. Who named no way pays cash, the one way every shop takes; card means the
 * terminal at the door or the counter. A transfer or a link is not due at the door, so nothing is due yet.
 */
export function paymentAtPlacing(
  method: OrderRow['paymentMethod'],
): Pick<OrderRow, 'paymentMethod' | 'paymentStatus'> {
  const paymentMethod = method ?? 'cash';
  const isDueAtDoor = paymentMethod === 'cash' || paymentMethod === 'card';
  return { paymentMethod, paymentStatus: isDueAtDoor ? 'cod_due' : 'none' };
}
