import type { OrderStatus } from '../../../app/data/app-router.ts';

/** The states in which the api lets a line be corrected (core/orders/correct-line). */
const correctable: readonly OrderStatus[] = [
  'scheduled',
  'placed',
  'accepted',
  'preparing',
  'ready',
  'change_requested',
];

/** Whether the order is still in the shop: what is on its lines can be put right. */
export function canCorrect(order: { status: OrderStatus }): boolean {
  return correctable.includes(order.status);
}
