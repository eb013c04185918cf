import type { OrderStatus } from '@novi/db/schema/orders';
import type { Context } from '../context.ts';

export type CancelResult =
  | { kind: 'cancelled'; order: { id: string; status: OrderStatus; version: number } }
  /** The kitchen has begun: staff decide. */
  | { kind: 'needs_person' };

export async function cancelOrder(
  _ctx: Context,
  _input: { id: string; version?: number; reason: string },
): Promise<CancelResult> {
  throw new Error('cancelOrder is being written');
}
