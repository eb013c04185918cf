import { demandFor } from '../access/demand-for.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { clearTimers } from '../timers/set-timer.ts';
import { demandOpen } from './demand-open.ts';
import type { DraftView } from './draft.ts';
import { lockOrder } from './lock-order.ts';
import { readDraft } from './read-draft.ts';
import { orderIdSchema } from './schemas.ts';
import { transitionOrder } from './transition-order.ts';

/**
 * "Not yet": a summary becomes a draft again, its content untouched; a draft stays one. Throws NOT_FOUND, FORBIDDEN,
 * and ILLEGAL_TRANSITION once the order is placed.
 */
export async function reopenDraft(ctx: Context, input: { orderId: string }): Promise<DraftView> {
  const { orderId } = parseInput(orderIdSchema, input);
  const order = await lockOrder(ctx, orderId);
  demandFor(ctx.actor, 'orders.create', order.customerId);
  demandOpen(order);
  if (order.status === 'draft') return readDraft(ctx, order);
  await clearTimers(ctx, order.id, ['confirm_nudge']);
  return readDraft(ctx, await transitionOrder(ctx, order, 'draft', { priceFrozenUntil: null }));
}
