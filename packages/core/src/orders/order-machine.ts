import type { OrderStatus } from '@novi/db/schema/orders';
import type { TransitionTable } from '../machines/machine.ts';

/**
 * An order's life. A cart is an order in `draft`; `awaiting_confirm` is a summary the customer has not answered;
 * `placed` is the customer's yes; `accepted` the shop's. Example: draft > awaiting_confirm > placed > accepted >
 * preparing > ready > handed_over > completed. The `resume` of change_requested and needs_attention is where it was.
 */
export const orderMachine: TransitionTable<OrderStatus> = {
  draft: ['awaiting_confirm', 'placed', 'cancelled', 'expired', 'needs_attention'],
  awaiting_confirm: ['draft', 'placed', 'cancelled', 'expired', 'needs_attention'],
  scheduled: ['placed', 'accepted', 'cancelled'],
  placed: ['accepted', 'rejected', 'cancelled', 'scheduled', 'needs_attention', 'change_requested'],
  accepted: ['preparing', 'ready', 'rejected', 'cancelled', 'needs_attention', 'change_requested'],
  preparing: ['ready', 'cancelled', 'needs_attention', 'change_requested'],
  ready: ['handed_over', 'completed', 'cancelled', 'needs_attention'],
  handed_over: ['completed', 'needs_attention', 'cancelled'],
  needs_attention: [
    'draft',
    'placed',
    'accepted',
    'preparing',
    'ready',
    'handed_over',
    'rejected',
    'cancelled',
  ],
  change_requested: ['placed', 'accepted', 'preparing', 'cancelled'],
  completed: [],
  rejected: [],
  cancelled: [],
  expired: [],
};

/** Moves that put an order back where it was within the undo window (10 s); the key is where it is now. */
export const undoableMoves: Partial<Record<OrderStatus, readonly OrderStatus[]>> = {
  preparing: ['accepted'],
  ready: ['preparing', 'accepted'],
  handed_over: ['ready'],
  completed: ['handed_over', 'ready'],
};

/** What a cart is before the customer's yes; left out of lists, statistics and the board. */
export const beforePlaced: readonly OrderStatus[] = ['draft', 'awaiting_confirm', 'expired'];
