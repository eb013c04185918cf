import type { Context } from '../context.ts';
import { clearTimers, minutesAfter, setTimer } from '../timers/set-timer.ts';
import type { DraftView } from './draft.ts';
import type { OrderRow } from './lock-order.ts';
import type { Repriced } from './reprice-draft.ts';
import { transitionOrder, updateOrder, writeMove } from './transition-order.ts';

const frozenMinutes = 30;
const nudgeAfterMinutes = 10;

export type Frozen = { kind: 'frozen'; draft: DraftView } | { kind: 'incomplete'; draft: DraftView };

/**
 * Makes a repriced draft a summary that waits for a yes: its price holds for 30 minutes, a reminder is due after 10.
 * A draft that lacks something is (or becomes again) a draft.
 */
export async function freezeDraft(ctx: Context, order: OrderRow, repriced: Repriced): Promise<Frozen> {
  const isComplete = repriced.view({ ...order, ...repriced.totals }).needs.length === 0;
  if (!isComplete) {
    await clearTimers(ctx, order.id, ['confirm_nudge']);
    const changes = { ...repriced.totals, priceFrozenUntil: null };
    const row =
      order.status === 'draft'
        ? await updateOrder(ctx, order, changes)
        : await transitionOrder(ctx, order, 'draft', changes);
    return { kind: 'incomplete', draft: repriced.view(row) };
  }
  const frozenUntil = minutesAfter(ctx.now, frozenMinutes);
  const changes = { ...repriced.totals, priceFrozenUntil: frozenUntil };
  // A second summary of the same cart is not a move of the machine, but the customer has a new text before them.
  const row =
    order.status === 'awaiting_confirm'
      ? await writeMove(ctx, order, 'awaiting_confirm', 'order.summarised', changes, {})
      : await transitionOrder(ctx, order, 'awaiting_confirm', changes);
  await setTimer(ctx, { kind: 'order_expire', subjectId: order.id, dueAt: frozenUntil });
  await setTimer(ctx, {
    kind: 'confirm_nudge',
    subjectId: order.id,
    dueAt: minutesAfter(ctx.now, nudgeAfterMinutes),
  });
  return { kind: 'frozen', draft: repriced.view(row) };
}
