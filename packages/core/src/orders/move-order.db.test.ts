import { messages } from '@novi/db/schema/conversations';
import { deliveries } from '@novi/db/schema/orders';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { claimMessage } from '../outbox/claim-message.ts';
import { holdSession } from '../testing/live-session.ts';
import { newOrder, queuedMessages, type TestOrder } from '../testing/test-orders.ts';
import { openTestShop, openTestWorld, staff, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { acceptOrder } from './accept-order.ts';
import { cancelOrder } from './cancel-order.ts';
import { listBoard } from './list-board.ts';
import { moveOrder } from './move-order.ts';
import { undoMove } from './undo-move.ts';

let world: TestWorld;
let shop: TestShop;
beforeAll(async () => {
  world = await openTestWorld();
});
beforeEach(async () => {
  shop = await openTestShop(world);
});
afterAll(() => world.close());

type To = Parameters<typeof moveOrder>[1]['to'];
const passMs = (ms: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + ms);
};
/** Moves an accepted order through `steps` and says where it stands. */
async function moveThrough(order: { id: string; version: number }, ...steps: To[]) {
  let at: { id: string; version: number; status: string } = { ...order, status: 'accepted' };
  for (const to of steps)
    at = await shop.run(staff('kitchen', 'Kim'), (ctx) =>
      moveOrder(ctx, { id: at.id, version: at.version, to, driverName: 'Marco', vehicle: 'Vespa' }),
    );
  return at;
}
async function accepted(draft: Parameters<typeof newOrder>[1] = {}) {
  const order = await newOrder(shop, draft);
  const { version } = await shop.run(shop.owner, (ctx) => acceptOrder(ctx, order));
  return { ...order, version };
}
async function messagesOf(order: TestOrder) {
  const all = await queuedMessages(shop, order.conversationId);
  return all.filter((message) => message.purpose !== 'order_confirmation');
}
const undo = (order: { id: string; version: number }) =>
  shop.run(staff('kitchen', 'Kim'), (ctx) => undoMove(ctx, order));
const cancel = (order: { id: string; version: number }) =>
  shop.run(shop.owner, (ctx) => cancelOrder(ctx, { ...order, reason: 'crash' }));
const complete = (order: { id: string; version: number }) => moveThrough(order, 'completed');
const deliveryOf = (order: { id: string }) =>
  shop.run(shop.owner, async (ctx) => {
    const [row] = await ctx.tx.select().from(deliveries).where(eq(deliveries.orderId, order.id));
    return row;
  });

it('goes from accepted to completed, and tells of the way once', async () => {
  const order = await accepted();
  const done = await moveThrough(order, 'preparing', 'ready', 'handed_over', 'completed');
  expect(done).toMatchObject({ status: 'completed' });
  const sent = await messagesOf(order);
  expect(sent.map((message) => message.purpose)).toEqual(['delivery_update']);
  for (const piece of ['Marco', 'Vespa', 'https://novi.test/t/']) expect(sent[0]?.text).toContain(piece);
  expect(await deliveryOf(order)).toMatchObject({ status: 'delivered', driverName: 'Marco' });
});

it('tells a pickup that it is ready, and nothing of a way', async () => {
  const order = await accepted({ address: null, fulfilment: 'pickup' });
  await moveThrough(order, 'ready', 'handed_over');
  expect((await messagesOf(order)).map((message) => message.purpose)).toEqual(['order_ready']);
});

it('waits with the message as long as the move can be undone, and withdraws it', async () => {
  const order = await accepted();
  const away = await moveThrough(order, 'ready', 'handed_over');
  const [told] = await messagesOf(order);
  expect(told).toMatchObject({ status: 'queued', notBefore: new Date(world.clock.now.getTime() + 10_000) });

  passMs(9_000);
  const back = await undo(away);
  expect(back.status).toBe('ready');
  expect((await messagesOf(order)).map((message) => message.status)).toEqual(['suppressed']);
  expect(await deliveryOf(order)).toMatchObject({ status: 'unassigned', driverName: null });

  await moveThrough({ ...order, version: back.version }, 'handed_over');
  expect((await messagesOf(order)).map((message) => message.status)).toEqual(['suppressed', 'queued']);
});

it.each([
  ['an order that was cancelled meanwhile is on its way', { fulfilment: 'delivery' }, 'handed_over', cancel],
  [
    'an order is ready that was fetched meanwhile',
    { fulfilment: 'pickup', address: null },
    'ready',
    complete,
  ],
] as const)('tells nobody that %s', async (_, draft, to, then) => {
  const order = await accepted(draft);
  const session = await holdSession(shop);
  await shop.run(shop.owner, (ctx) => ctx.tx.update(messages).set({ status: 'sent' }));
  const at = await moveThrough(order, ...(to === 'ready' ? [to] : (['ready', to] as const)));
  await then(at);
  await shop.run(shop.owner, (ctx) => ctx.tx.update(messages).set({ notBefore: null }));
  const { conversationId } = order;
  const claimed = await shop.run(shop.owner, (ctx) =>
    claimMessage(ctx, { conversationId, waMessageId: 'wa-1', ...session }),
  );
  expect(claimed).toEqual({ kind: 'suppressed' });
});

it('undoes one move, once, within ten seconds', async () => {
  const order = await accepted();
  const preparing = await moveThrough(order, 'preparing');
  const back = await undo(preparing);
  expect(back).toMatchObject({ status: 'accepted', version: preparing.version + 1 });
  await expect(undo(back)).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  const again = await moveThrough({ ...order, version: back.version }, 'preparing');
  await expect(undo({ ...again, version: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
  passMs(10_001);
  await expect(undo(again)).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
});

it('does not undo an acceptance, for its message has gone', async () => {
  const order = await accepted();
  await expect(undo(order)).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
});

it('shows on the board until when and to where a move can be undone', async () => {
  const order = await accepted();
  await moveThrough(order, 'ready');
  const board = () => shop.run(staff('viewer'), (ctx) => listBoard(ctx));
  expect((await board()).orders[0]?.undo).toEqual({
    to: 'accepted',
    until: new Date(world.clock.now.getTime() + 10_000),
  });
  passMs(10_001);
  expect((await board()).orders[0]?.undo).toBeNull();
});

it('refuses roles, skipping back, old versions and other shops', async () => {
  const order = await accepted();
  const move = (ctx: Parameters<typeof moveOrder>[0]) => moveOrder(ctx, { ...order, to: 'preparing' });
  for (const role of ['viewer', 'driver'] as const)
    await expect(shop.run(staff(role), move)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const other = await openTestShop(world);
  await expect(other.run(other.owner, move)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(moveThrough(order, 'handed_over')).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  const ready = await moveThrough(order, 'ready');
  await expect(moveThrough(ready, 'preparing')).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  await expect(moveThrough(order, 'handed_over')).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'Kim was faster: this order is now "ready".',
  });
});
