import { orders } from '@novi/db/schema/orders';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newOrder, newSummary, queuedMessages } from '../testing/test-orders.ts';
import { openTestShop, openTestWorld, staff, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { acceptOrder } from './accept-order.ts';
import { cancelOrder } from './cancel-order.ts';
import { getOrder } from './get-order.ts';
import { moveOrder } from './move-order.ts';
import { openDraft } from './open-draft.ts';

let world: TestWorld;
let shop: TestShop;
beforeAll(async () => {
  world = await openTestWorld();
  shop = await openTestShop(world);
});
afterAll(() => world.close());

const cashier = staff('cashier', 'Ana');
const reason = 'changed my mind';

it('lets a customer cancel until the kitchen begins, and tells them nothing they did not ask', async () => {
  const order = await newOrder(shop);
  const result = await shop.run(order.actor, (ctx) => cancelOrder(ctx, { id: order.id, reason }));
  expect(result).toMatchObject({ kind: 'cancelled', order: { status: 'cancelled' } });
  expect(await queuedMessages(shop, order.conversationId)).toEqual([]);
  await shop.run(shop.owner, async (ctx) => {
    const [row] = await ctx.tx.select().from(orders).where(eq(orders.id, order.id));
    expect(row).toMatchObject({ paymentStatus: 'none', rejectReason: reason });
  });
});

it('keeps a reason that had to be cut in the middle of an emoji', async () => {
  const order = await newOrder(shop);
  const long = `${'x'.repeat(299)}😡`;
  await shop.run(order.actor, (ctx) => cancelOrder(ctx, { id: order.id, reason: long }));
  const detail = await shop.run(shop.owner, (ctx) => getOrder(ctx, { id: order.id }));
  expect(detail.rejectReason).toBe(`${'x'.repeat(299)}\uFFFD`);
});

it('makes room for a new cart', async () => {
  const cart = await newSummary(shop);
  await shop.run(cart.actor, (ctx) => cancelOrder(ctx, { id: cart.orderId, reason: '' }));
  const next = await shop.run(cart.actor, (ctx) => openDraft(ctx, cart));
  expect(next.order.id).not.toBe(cart.orderId);
  expect(next.lines).toEqual([]);
});

it('asks a person once the kitchen has begun', async () => {
  const order = await newOrder(shop);
  const accepted = await shop.run(shop.owner, (ctx) => acceptOrder(ctx, order));
  await shop.run(shop.owner, (ctx) => moveOrder(ctx, { ...accepted, to: 'preparing' }));
  const result = await shop.run(order.actor, (ctx) => cancelOrder(ctx, { id: order.id, reason }));
  expect(result).toEqual({ kind: 'needs_person' });
  const detail = await shop.run(shop.owner, (ctx) => getOrder(ctx, { id: order.id }));
  expect(detail.status).toBe('preparing');
  expect(detail.events.at(-1)).toMatchObject({
    kind: 'order.updated',
    actorLabel: 'Customer',
    payload: { request: 'cancel', reason },
  });
});

it('tells the customer when staff cancel, whatever has begun', async () => {
  const order = await newOrder(shop);
  const accepted = await shop.run(shop.owner, (ctx) => acceptOrder(ctx, order));
  const preparing = await shop.run(shop.owner, (ctx) => moveOrder(ctx, { ...accepted, to: 'preparing' }));
  await shop.run(cashier, (ctx) => cancelOrder(ctx, { ...preparing, reason }));
  const sent = await queuedMessages(shop, order.conversationId);
  expect(sent.at(-1)).toMatchObject({ purpose: 'order_cancelled', text: expect.stringContaining('#A') });
});

it('refuses strangers, roles, other shops, old versions and what is over', async () => {
  const order = await newOrder(shop);
  const cancel = (ctx: Parameters<typeof cancelOrder>[0]) => cancelOrder(ctx, { id: order.id, reason });
  const stranger = await shop.addCustomer();
  for (const actor of [stranger.actor, staff('kitchen'), staff('viewer')])
    await expect(shop.run(actor, cancel)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const other = await openTestShop(world);
  await expect(other.run(other.owner, cancel)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(
    shop.run(cashier, (ctx) => cancelOrder(ctx, { id: order.id, version: 1, reason })),
  ).rejects.toMatchObject({ code: 'CONFLICT' });
  await shop.run(cashier, cancel);
  for (const actor of [cashier, order.actor])
    await expect(shop.run(actor, cancel)).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
});
