import { timers } from '@novi/db/schema/tenants';
import { and, eq, isNull, lte } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { expireOrder } from '../orders/expire-order.ts';
import { lockOrder, type OrderRow } from '../orders/lock-order.ts';
import { rejectLocked } from '../orders/reject-locked.ts';
import { tellCustomer } from '../orders/tell-customer.ts';
import { transitionOrder } from '../orders/transition-order.ts';
import { isCutOff } from '../sessions/is-session-down.ts';
import { readShop } from '../tenants/read-shop.ts';
import { minutesAfter, setTimer, type TimerKind } from './set-timer.ts';

export type RunTimerResult =
  | { kind: 'done' }
  /** What it was for has happened otherwise; nothing was to be done. */
  | { kind: 'moot' }
  /** Not there, done before, or moved to a later time. */
  | { kind: 'not_due' };

/**
 * Runs one due timer. It may be called for the same timer by several workers, twice, or too early: the order is
 * locked before the timer is looked at again, as everybody who sets timers does, and it is marked done in the same
 * transaction.
 */
export async function runTimer(ctx: Context, input: { timerId: string }): Promise<RunTimerResult> {
  const isDue = and(
    eq(timers.tenantId, ctx.tenantId),
    eq(timers.id, input.timerId),
    isNull(timers.doneAt),
    lte(timers.dueAt, ctx.now),
  );
  const [unlocked] = await ctx.tx.select({ subjectId: timers.subjectId }).from(timers).where(isDue);
  if (!unlocked) return { kind: 'not_due' };
  const order = await lockOrder(ctx, unlocked.subjectId);
  const [timer] = await ctx.tx.update(timers).set({ doneAt: ctx.now }).where(isDue).returning();
  if (!timer) return { kind: 'not_due' };
  return { kind: (await act[timer.kind](ctx, order)) ? 'done' : 'moot' };
}

/** How long an expiry is put off at a time while the shop is out of reach. */
const catchUpMinutes = 2;

/** What each timer does; false when its order has moved on. */
const act: Record<TimerKind, (ctx: Context, order: OrderRow) => Promise<boolean>> = {
  async order_expire(ctx, order) {
    if (order.status !== 'draft' && order.status !== 'awaiting_confirm') return false;
    // The yes may have been written and not been heard: nothing expires while nobody can be heard.
    if (order.channel === 'whatsapp' && (await isCutOff(ctx))) {
      const dueAt = minutesAfter(ctx.now, catchUpMinutes);
      await setTimer(ctx, { kind: 'order_expire', subjectId: order.id, dueAt });
      return true;
    }
    await expireOrder(ctx, order);
    return true;
  },
  async confirm_nudge(ctx, order) {
    if (order.status !== 'awaiting_confirm') return false;
    await tellCustomer(ctx, order, await readShop(ctx), {
      event: 'order_nudge',
      facts: { totalMinor: order.totalMinor },
      // One reminder an order, however often its summary changes.
      key: 'nudge',
      ...(order.priceFrozenUntil ? { staleAfter: order.priceFrozenUntil } : {}),
    });
    return true;
  },
  async order_reject(ctx, order) {
    if (order.status !== 'placed') return false;
    await rejectLocked(ctx, order, { reason: 'other', recorded: 'no_answer' });
    return true;
  },
  async order_complete(ctx, order) {
    if (order.status !== 'handed_over') return false;
    await transitionOrder(ctx, order, 'completed');
    return true;
  },
};
