import type { OrderStatus } from '@novi/db/schema/orders';
import type { Window } from '../promise/estimate-window.ts';
import type { OrderRow } from './lock-order.ts';
import { orderLabel } from './order-label.ts';

/** An order with a number, as a message to its customer speaks of it. */
export interface PlacedOrder {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly status: OrderStatus;
  readonly version: number;
  readonly currency: string;
  readonly totalMinor: number;
  readonly promised: Window | null;
}

export function placedOrder(row: OrderRow): PlacedOrder {
  if (row.number === null) throw new Error(`order ${row.id} was never placed`);
  const { id, number, status, version, currency, totalMinor, promisedFrom, promisedTo } = row;
  const promised = promisedFrom && promisedTo ? { from: promisedFrom, to: promisedTo } : null;
  return { id, number, label: orderLabel(number), status, version, currency, totalMinor, promised };
}
