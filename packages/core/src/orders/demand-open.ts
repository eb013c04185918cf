import { DomainError } from '../errors.ts';
import type { OrderRow } from './lock-order.ts';

/** Throws ILLEGAL_TRANSITION unless the order is still a cart. */
export function demandOpen(order: OrderRow): void {
  if (order.status === 'draft' || order.status === 'awaiting_confirm') return;
  throw new DomainError(
    'ILLEGAL_TRANSITION',
    `This order is ${order.status.replaceAll('_', ' ')}; its content can no longer be written.`,
  );
}
