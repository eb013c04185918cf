import type { OrderStatus } from '@novi/db/schema/orders';
import type { OrderRow } from './lock-order.ts';

/** What every move of an order answers. */
export interface Moved {
  id: string;
  status: OrderStatus;
  version: number;
}

export function moved({ id, status, version }: OrderRow): Moved {
  return { id, status, version };
}
