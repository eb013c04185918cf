import type { OrderStatus } from '@novi/db/schema/orders';

export interface TrackingStep {
  key: 'placed' | 'accepted' | 'preparing' | 'ready' | 'handed_over' | 'completed' | 'rejected' | 'cancelled';
  done: boolean;
  at: Date | null;
}

const delivery: readonly TrackingStep['key'][] = [
  'placed',
  'accepted',
  'preparing',
  'ready',
  'handed_over',
  'completed',
];
const pickup = delivery.filter((key) => key !== 'handed_over');

/**
 * The steps of an order, done up to where it is. A step that was skipped (accepted > ready) is done too, without a
 * time; one that was undone is not. An order that ended otherwise ends its list with that.
 * @param moves its events, oldest first
 */
export function trackingSteps(
  order: { status: OrderStatus; fulfilment: 'delivery' | 'pickup' | null },
  moves: readonly { kind: string; at: Date }[],
): TrackingStep[] {
  const timeOf = (key: string) => moves.findLast((move) => move.kind === `order.${key}`)?.at ?? null;
  const steps = order.fulfilment === 'pickup' ? pickup : delivery;
  if (order.status === 'rejected' || order.status === 'cancelled') {
    const reached = steps.filter((key) => timeOf(key) !== null);
    return [...reached, order.status].map((key) => ({ key, done: true, at: timeOf(key) }));
  }
  // A pickup that was handed over at the counter is done for its customer.
  const status = order.fulfilment === 'pickup' && order.status === 'handed_over' ? 'completed' : order.status;
  const standing = (steps as readonly string[]).indexOf(status);
  // What needs a person's attention has got as far as its last step.
  const reached = standing >= 0 ? standing : steps.findLastIndex((key) => timeOf(key) !== null);
  return steps.map((key, index) => ({
    key,
    done: index <= reached,
    at: index <= reached ? timeOf(key) : null,
  }));
}
