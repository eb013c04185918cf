import type { OrderStatus } from '../../../app/data/app-router.ts';

const correctable: readonly OrderStatus[] = [
  'scheduled',
  'placed',
  'accepted',
  'preparing',
  'ready',
  'change_requested',
  'needs_attention',
];

/** Whether the order is still in the shop: what is on its lines can be put right. */
export function canCorrect(order: { status: OrderStatus }): boolean {
  return correctable.includes(order.status);
}
