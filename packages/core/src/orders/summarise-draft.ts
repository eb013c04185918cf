import { demandFor } from '../access/demand-for.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { demandOpen } from './demand-open.ts';
import type { DraftView } from './draft.ts';
import { freezeDraft } from './freeze-draft.ts';
import { lockOrder } from './lock-order.ts';
import { readDraft } from './read-draft.ts';
import { repriceDraft } from './reprice-draft.ts';
import { orderIdSchema } from './schemas.ts';

export type SummariseResult =
  | { kind: 'summarised'; draft: DraftView }
  /** `draft.needs` says what is asked for first; the order stays a draft. */
  | { kind: 'incomplete'; draft: DraftView };

/**
 * Draft to summary: priced at today's menu, frozen for 30 minutes. A summary whose price still holds is returned as
 * it is. Throws NOT_FOUND, FORBIDDEN, and ILLEGAL_TRANSITION once the order is placed.
 */
export async function summariseDraft(ctx: Context, input: { orderId: string }): Promise<SummariseResult> {
  const { orderId } = parseInput(orderIdSchema, input);
  const order = await lockOrder(ctx, orderId);
  demandFor(ctx.actor, 'orders.create', order.customerId);
  demandOpen(order);
  const isFrozen = order.priceFrozenUntil !== null && order.priceFrozenUntil > ctx.now;
  if (order.status === 'awaiting_confirm' && isFrozen)
    return { kind: 'summarised', draft: await readDraft(ctx, order) };
  const { kind, draft } = await freezeDraft(ctx, order, await repriceDraft(ctx, order));
  return { kind: kind === 'frozen' ? 'summarised' : 'incomplete', draft };
}
