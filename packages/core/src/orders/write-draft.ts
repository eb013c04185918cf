import { demandFor } from '../access/demand-for.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { priceOrder } from '../pricing/price-order.ts';
import { readShop, type Shop } from '../tenants/read-shop.ts';
import { clearTimers, minutesAfter, setTimer } from '../timers/set-timer.ts';
import { demandOpen } from './demand-open.ts';
import type { DraftView } from './draft.ts';
import { draftChanges } from './draft-changes.ts';
import { readDraftLines, replaceDraftLines } from './draft-lines.ts';
import { draftView } from './draft-view.ts';
import { lockOrder, type OrderRow } from './lock-order.ts';
import { responseTimesAt } from './response-times.ts';
import { sameContent } from './same-content.ts';
import { type WriteDraftInput, writeDraftSchema } from './schemas.ts';
import { type OrderChanges, transitionOrder, updateOrder } from './transition-order.ts';

/** A cart somebody left is not mixed into what they write the next day. */
const abandonedAfterMinutes = 12 * 60;

/**
 * Replaces the lines of a draft, changes what else is named, and prices it from the menu. A summary that waits for an
 * answer goes back to draft when its content changes, and stays when it does not. What cannot be sold comes back
 * under `refused`. Throws NOT_FOUND, FORBIDDEN, INVALID_INPUT, and ILLEGAL_TRANSITION once the order is placed.
 */
export async function writeDraft(ctx: Context, input: WriteDraftInput): Promise<DraftView> {
  const wanted = parseInput(writeDraftSchema, input);
  const order = await lockOrder(ctx, wanted.orderId);
  demandFor(ctx.actor, 'orders.create', order.customerId);
  demandOpen(order);
  const menu = await ctx.menus.current();
  const shop: Shop = await readShop(ctx);

  const { changes, texts, refusedFulfilment } = draftChanges(ctx, order, wanted, shop.settings);
  const priced = priceOrder({
    products: menu.products,
    lines: wanted.lines,
    fulfilment: changes.fulfilment,
    deliveryFeeMinor: shop.settings.delivery_fee_minor,
    now: ctx.now,
  });
  const view = {
    products: menu.products,
    settings: shop.settings,
    refused: priced.refused,
    refusedFulfilment,
  };

  if (order.status === 'awaiting_confirm') {
    const lines = await readDraftLines(ctx, order.id);
    if (sameContent(ctx, order, lines, changes, texts, priced.lines)) {
      const row = await updateOrder(ctx, order, {
        customerName: changes.customerName,
        customerPhone: changes.customerPhone,
      });
      return draftView(ctx, { ...view, row, lines });
    }
    await clearTimers(ctx, order.id, ['confirm_nudge']);
  }

  const lines = await replaceDraftLines(ctx, order.id, order.customerId, priced.lines);
  const written = {
    ...changes,
    subtotalMinor: priced.subtotalMinor,
    deliveryFeeMinor: priced.deliveryFeeMinor,
    totalMinor: priced.totalMinor,
    menuVersion: menu.version,
    priceFrozenUntil: null,
    responseTimes: { ...responseTimesAt(ctx, order, 'parsedMs'), ...order.responseTimes },
  };
  const row =
    order.status === 'draft'
      ? await rewriteDraft(ctx, order, written)
      : await transitionOrder(ctx, order, 'draft', written);
  await setTimer(ctx, {
    kind: 'order_expire',
    subjectId: order.id,
    dueAt: minutesAfter(ctx.now, abandonedAfterMinutes),
  });
  return draftView(ctx, { ...view, row, lines });
}

async function rewriteDraft(ctx: Context, order: OrderRow, written: OrderChanges): Promise<OrderRow> {
  const row = await updateOrder(ctx, order, written);
  ctx.record({
    kind: 'order.drafted',
    subjectType: 'order',
    subjectId: order.id,
    payload: { from: 'draft', to: 'draft', version: row.version },
  });
  return row;
}
