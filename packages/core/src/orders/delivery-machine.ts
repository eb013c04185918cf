import type { deliveries } from '@novi/db/schema/orders';
import type { TransitionTable } from '../machines/machine.ts';

export type DeliveryStatus = typeof deliveries.$inferSelect.status;

/**
 * The way to the door. A shop that keeps no drivers hands an order over at the counter: unassigned > picked_up, and
 * says it arrived: > delivered. With drivers: unassigned > offered > assigned > at_store > picked_up > en_route >
 * arriving > delivered; a failed one is tried again or brought back.
 */
export const deliveryMachine: TransitionTable<DeliveryStatus> = {
  unassigned: ['offered', 'assigned', 'picked_up', 'delivered'],
  offered: ['unassigned', 'assigned'],
  assigned: ['unassigned', 'at_store', 'picked_up'],
  at_store: ['unassigned', 'picked_up'],
  picked_up: ['en_route', 'arriving', 'delivered', 'failed'],
  en_route: ['arriving', 'delivered', 'failed'],
  arriving: ['delivered', 'failed'],
  failed: ['retry', 'returning'],
  retry: ['unassigned', 'assigned', 'en_route'],
  returning: ['returned'],
  delivered: [],
  returned: [],
};
