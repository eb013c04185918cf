import { orders } from '@novi/db/schema/orders';
import { timers } from '@novi/db/schema/tenants';
import { withRelay } from '@novi/db/with-relay';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { acceptOrder } from '../orders/accept-order.ts';
import { confirmOrder } from '../orders/confirm-order.ts';
import { moveOrder } from '../orders/move-order.ts';
import { newDraft, newOrder, newSummary, queuedMessages } from '../testing/test-orders.ts';
import { openTestShop, openTestWorld, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { runTimer } from './run-timer.ts';
import type { TimerKind } from './set-timer.ts';

let world: TestWorld;
let shop: TestShop;
beforeAll(async () => {
  world = await openTestWorld();
});
beforeEach(async () => {
  shop = await openTestShop(world);
});
afterAll(() => world.close());

const job = { kind: 'job', name: 'timers' } as const;
const passMinutes = (minutes: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + minutes * 60_000);
};
async function timerOf(orderId: string, kind: TimerKind) {
  const [row] = await shop.run(job, (ctx) =>
    ctx.tx
      .select()
      .from(timers)
      .where(and(eq(timers.tenantId, shop.tenantId), eq(timers.subjectId, orderId), eq(timers.kind, kind))),
  );
  return row;
}
async function run(orderId: string, kind: TimerKind) {
  const timerId = (await timerOf(orderId, kind))?.id ?? '';
  return (await shop.run(job, (ctx) => runTimer(ctx, { timerId }))).kind;
}
const statusOf = (orderId: string) =>
  shop.run(job, async (ctx) => {
    const [row] = await ctx.tx.select().from(orders).where(eq(orders.id, orderId));
    return row?.status;
  });
const purposes = async (conversationId: string) =>
  (await queuedMessages(shop, conversationId)).map((message) => message.purpose);

it('reminds once after 10 minutes, and puts the cart aside after 30', async () => {
  const order = await newSummary(shop);
  expect(await run(order.orderId, 'confirm_nudge')).toBe('not_due');
  passMinutes(10);
  expect(await run(order.orderId, 'confirm_nudge')).toBe('done');
  expect(await run(order.orderId, 'confirm_nudge')).toBe('not_due');
  expect(await run(order.orderId, 'order_expire')).toBe('not_due');
  passMinutes(20);
  expect(await run(order.orderId, 'order_expire')).toBe('done');
  expect(await statusOf(order.orderId)).toBe('expired');
  expect(await purposes(order.conversationId)).toEqual(['nudge', 'order_expired']);
  expect(await shop.run(order.actor, (ctx) => confirmOrder(ctx, order))).toEqual({ kind: 'expired' });
});

it('puts a cart nobody summarised aside after 12 hours, without a word', async () => {
  const order = await newDraft(shop);
  passMinutes(12 * 60);
  expect(await run(order.orderId, 'order_expire')).toBe('done');
  expect(await statusOf(order.orderId)).toBe('expired');
  expect(await purposes(order.conversationId)).toEqual([]);
});

it('rejects an order nobody accepted after the minutes the shop chose', async () => {
  shop = await openTestShop(world, { settings: { reject_after_minutes: 5 } });
  const order = await newOrder(shop);
  passMinutes(4);
  expect(await run(order.id, 'order_reject')).toBe('not_due');
  passMinutes(1);
  expect(await run(order.id, 'order_reject')).toBe('done');
  expect(await statusOf(order.id)).toBe('rejected');
  expect(await purposes(order.conversationId)).toEqual(['order_rejected']);
});

it('never rejects by itself where the shop turned that off, or answered', async () => {
  const accepted = await newOrder(shop);
  await shop.run(shop.owner, (ctx) => acceptOrder(ctx, accepted));
  expect((await timerOf(accepted.id, 'order_reject'))?.doneAt).not.toBeNull();
  shop = await openTestShop(world, { settings: { reject_after_minutes: 0 } });
  const order = await newOrder(shop);
  expect(await timerOf(order.id, 'order_reject')).toBeUndefined();
});

it('completes two hours after handing over', async () => {
  const order = await newOrder(shop);
  const accepted = await shop.run(shop.owner, (ctx) => acceptOrder(ctx, order));
  const ready = await shop.run(shop.owner, (ctx) => moveOrder(ctx, { ...accepted, to: 'ready' }));
  await shop.run(shop.owner, (ctx) => moveOrder(ctx, { ...ready, to: 'handed_over' }));
  passMinutes(120);
  expect(await run(order.id, 'order_complete')).toBe('done');
  expect(await statusOf(order.id)).toBe('completed');
});

it('runs once when several workers find it', async () => {
  const order = await newSummary(shop);
  passMinutes(30);
  const timerId = (await timerOf(order.orderId, 'order_expire'))?.id ?? '';
  const results = await Promise.all([1, 2, 3].map(() => shop.run(job, (ctx) => runTimer(ctx, { timerId }))));
  expect(results.map((result) => result.kind).sort()).toEqual(['done', 'not_due', 'not_due']);
});

it('lets a yes and the expiry of one moment end in one of the two, whole', async () => {
  const order = await newSummary(shop);
  passMinutes(30);
  const timerId = (await timerOf(order.orderId, 'order_expire'))?.id ?? '';
  const [timer, yes] = await Promise.all([
    shop.run(job, (ctx) => runTimer(ctx, { timerId })),
    shop.run(order.actor, (ctx) => confirmOrder(ctx, order)),
  ]);
  const outcome = `${timer.kind} ${yes.kind} ${await statusOf(order.orderId)}`;
  expect(['done expired expired', 'not_due asked_again awaiting_confirm']).toContain(outcome);
});

it('does nothing for a timer that is not there, or belongs to another shop', async () => {
  const order = await newSummary(shop);
  passMinutes(30);
  const timerId = (await timerOf(order.orderId, 'order_expire'))?.id ?? '';
  const other = await openTestShop(world);
  const foreign = await other.run(job, (ctx) => runTimer(ctx, { timerId }));
  expect(foreign).toEqual({ kind: 'not_due' });
  expect(await statusOf(order.orderId)).toBe('awaiting_confirm');
});

it('is found by the relay when it is due', async () => {
  const order = await newSummary(shop);
  const timerId = (await timerOf(order.orderId, 'order_expire'))?.id ?? '';
  await shop.run(job, (ctx) =>
    ctx.tx
      .update(timers)
      .set({ dueAt: new Date(0) })
      .where(and(eq(timers.tenantId, shop.tenantId), eq(timers.id, timerId))),
  );
  const due = await withRelay(world.test.database, (tx) =>
    tx.execute<{ timer_id: string }>(sql`select timer_id from app.due_timers(1000)`),
  );
  expect(due.map((row) => row.timer_id)).toContain(timerId);
});
