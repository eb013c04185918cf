import type { OrderStatus } from '@novi/db/schema/orders';
import type { Context } from '../context.ts';
import type { Window } from '../promise/estimate-window.ts';
import type { DraftView } from './draft.ts';

/** `accepted` already where the shop confirms by itself: its confirmation message is queued then. */
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

export type ConfirmResult =
  | { kind: 'placed'; order: PlacedOrder; repeated: boolean }
  | { kind: 'price_changed'; draft: DraftView; previousTotalMinor: number }
  | { kind: 'incomplete'; draft: DraftView; missing: DraftView['missing'] }
  | { kind: 'expired' };

export async function confirmOrder(_ctx: Context, _input: { orderId: string }): Promise<ConfirmResult> {
  throw new Error('confirmOrder is being written');
}
