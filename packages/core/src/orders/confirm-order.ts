import { demandFor } from '../access/demand-for.ts';
import { isSoldOut } from '../catalog/menus.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { parseInput } from '../parse-input.ts';
import type { DraftView } from './draft.ts';
import { readDraftLines } from './draft-lines.ts';
import { freezeDraft } from './freeze-draft.ts';
import { lockOrder, type OrderRow } from './lock-order.ts';
import { placeOrder } from './place-order.ts';
import { type PlacedOrder, placedOrder } from './placed-order.ts';
import { readDraft } from './read-draft.ts';
import { repriceDraft } from './reprice-draft.ts';
import { orderIdSchema } from './schemas.ts';

export type ConfirmResult =
  /** `order.status` is `accepted` already where the shop confirms by itself; its confirmation is queued then. */
  | { kind: 'placed'; order: PlacedOrder; repeated: boolean }
  /** The frozen price was over, or something sold out: a new summary waits for another yes. */
  | { kind: 'price_changed'; draft: DraftView; previousTotalMinor: number }
  /** Nothing changed, but the summary is so old that a yes to it may be old too: it is asked for once more. */
  | { kind: 'asked_again'; draft: DraftView }
  | { kind: 'incomplete'; draft: DraftView; missing: DraftView['missing'] }
  | { kind: 'expired' };

/**
 * The yes: a summary becomes an order with a number. Asked twice, or twice at once, it is placed once and the second
 * gets the same order (`repeated`). Throws NOT_FOUND, FORBIDDEN, and ILLEGAL_TRANSITION for a cancelled or rejected one.
 */
export async function confirmOrder(ctx: Context, input: { orderId: string }): Promise<ConfirmResult> {
  const { orderId } = parseInput(orderIdSchema, input);
  const order = await lockOrder(ctx, orderId);
  demandFor(ctx.actor, 'orders.create', order.customerId);
  if (order.status === 'expired') return { kind: 'expired' };
  if (order.status === 'cancelled' || order.status === 'rejected')
    throw new DomainError('ILLEGAL_TRANSITION', `This order was ${order.status} and cannot be confirmed.`);
  if (order.number !== null) return { kind: 'placed', order: placedOrder(order), repeated: true };
  // A customer says yes to a summary; staff may place what they see.
  if (order.status === 'draft' && ctx.actor.kind === 'customer')
    return incomplete(await readDraft(ctx, order));

  if (!(await holdsAsSummarised(ctx, order))) {
    const repriced = await repriceDraft(ctx, order);
    const { kind, draft } = await freezeDraft(ctx, order, repriced);
    if (kind === 'incomplete') return incomplete(draft);
    if (repriced.isChanged) return { kind: 'price_changed', draft, previousTotalMinor: order.totalMinor };
    // A shop that was out of reach hears an evening's yes in the morning; staff see what they place.
    if (ctx.actor.kind === 'customer') return { kind: 'asked_again', draft };
    return place(ctx, await lockOrder(ctx, orderId));
  }
  return place(ctx, order);
}

async function place(ctx: Context, order: OrderRow): Promise<ConfirmResult> {
  return { kind: 'placed', order: placedOrder(await placeOrder(ctx, order)), repeated: false };
}

function incomplete(draft: DraftView): ConfirmResult {
  return { kind: 'incomplete', draft, missing: draft.missing };
}

/** Whether the summarised price still binds the shop and everything in it can still be sold. */
async function holdsAsSummarised(ctx: Context, order: OrderRow): Promise<boolean> {
  if (order.status !== 'awaiting_confirm') return false;
  if (!order.priceFrozenUntil || order.priceFrozenUntil <= ctx.now) return false;
  const menu = await ctx.menus.current();
  const lines = await readDraftLines(ctx, order.id);
  return lines.every((line) => {
    const product = menu.products.get(line.product);
    return product !== undefined && !isSoldOut(product, ctx.now);
  });
}
