import type { OrderCard } from '../../app/data/app-router.ts';

/** The one main thing to do with an order now. */
export type NextStep = 'accept' | 'preparing' | 'ready' | 'handed_over' | 'completed';

export function nextStep(order: Pick<OrderCard, 'status' | 'fulfilment'>): NextStep | null {
  switch (order.status) {
    case 'placed':
    case 'needs_attention':
      return 'accept';
    case 'accepted':
      return 'preparing';
    case 'preparing':
      return 'ready';
    case 'ready':
      return order.fulfilment === 'delivery' ? 'handed_over' : 'completed';
    case 'handed_over':
      return 'completed';
    default:
      return null;
  }
}

/** Nothing was cooked yet: the shop may still say no without owing anything. */
export function canReject(order: Pick<OrderCard, 'status'>): boolean {
  return ['placed', 'accepted', 'needs_attention'].includes(order.status);
}

/** Still on its way somewhere, so it can be cancelled. */
export function canCancel(order: Pick<OrderCard, 'status'>): boolean {
  return !['completed', 'rejected', 'cancelled', 'expired'].includes(order.status);
}
