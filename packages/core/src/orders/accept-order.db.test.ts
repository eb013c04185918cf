import { deliveries, orders } from '@novi/db/schema/orders';
import { withAuth } from '@novi/db/with-auth';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newOrder, newSummary, queuedMessages } from '../testing/test-orders.ts';
import { openTestShop, openTestWorld, staff, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { getTracking } from '../tracking/get-tracking.ts';
import { hashTrackingToken } from '../tracking/tracking-token.ts';
import { acceptOrder } from './accept-order.ts';
import { createManualOrder } from './create-manual-order.ts';
import { rejectOrder } from './reject-order.ts';

let world: TestWorld;
let shop: TestShop;
beforeAll(async () => {
  world = await openTestWorld();
  shop = await openTestShop(world);
});
afterAll(() => world.close());

const ana = staff('cashier', 'Ana');
const ben = staff('manager', 'Ben');

it('promises a time and sends the confirmation with name, items, total, time and link', async () => {
  const order = await newOrder(shop);
  const accepted = await shop.run(ana, (ctx) => acceptOrder(ctx, { ...order, preparationMinutes: 30 }));
  expect(accepted).toEqual({ id: order.id, status: 'accepted', version: order.version + 1 });
  const [message, ...more] = await queuedMessages(shop, order.conversationId);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ purpose: 'order_confirmation', status: 'queued', notBefore: null });
  // 19:00 UTC is 20:00 in Madrid; 30 minutes of work and 15 on the way.
  for (const piece of ['Ana', '1 × Margherita, Large', '€12.00', '8:45', 'https://novi.test/t/'])
    expect(message?.text).toContain(piece);
  await shop.run(shop.owner, async (ctx) => {
    const [row] = await ctx.tx.select().from(orders).where(eq(orders.id, order.id));
    expect(row).toMatchObject({
      preparationMinutes: 30,
      promisedFrom: new Date('2026-11-20T19:45:00Z'),
      promisedTo: new Date('2026-11-20T20:00:00Z'),
    });
    expect(row?.responseTimes.acceptedMs).toBe(0);
  });
});

it('promises no earlier than the customer asked for', async () => {
  const requestedFor = new Date('2026-11-20T21:30:00Z');
  const order = await newOrder(shop, { requestedFor });
  await shop.run(ana, (ctx) => acceptOrder(ctx, order));
  const [message] = await queuedMessages(shop, order.conversationId);
  expect(message?.text).toContain('10:30');
});

it('makes a link of 128 bits or more, stored hashed, that opens for seven days', async () => {
  const order = await newOrder(shop);
  await shop.run(ana, (ctx) => acceptOrder(ctx, order));
  const [message] = await queuedMessages(shop, order.conversationId);
  const token = /\/t\/([\w-]+)/.exec(message?.text ?? '')?.[1] ?? '';
  expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
  await shop.run(shop.owner, async (ctx) => {
    const [row] = await ctx.tx.select().from(deliveries).where(eq(deliveries.orderId, order.id));
    expect(row?.trackingTokenHash).toBe(hashTrackingToken(token));
    expect(row?.trackingTokenSealed.toString('latin1')).not.toContain(token);
    expect(row?.trackingExpiresAt).toEqual(new Date('2026-11-27T19:00:00Z'));
  });
  const visitor = { kind: 'job', name: 'tracking' } as const;
  const tracking = await shop.run(visitor, (ctx) => getTracking(ctx, { token }));
  expect(tracking).toMatchObject({
    shopName: "Luigi's",
    status: 'accepted',
    amountDueMinor: 1200,
    lines: [{ quantity: 1, name: 'Margherita, Large' }],
  });
  expect(JSON.stringify(tracking)).not.toMatch(/Mill Lane|34600000001/);
  await expect(shop.run(visitor, (ctx) => getTracking(ctx, { token: `${token}x` }))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const acceptedAt = world.clock.now;
  world.clock.now = new Date('2026-11-27T19:00:00Z');
  const late = shop.run(visitor, (ctx) => getTracking(ctx, { token }));
  await expect(late).rejects.toMatchObject({ code: 'NOT_FOUND' });
  world.clock.now = acceptedAt;
});

it('is found by its link before a shop is known', async () => {
  const order = await newOrder(shop);
  await shop.run(ana, (ctx) => acceptOrder(ctx, order));
  const [message] = await queuedMessages(shop, order.conversationId);
  const token = /\/t\/([\w-]+)/.exec(message?.text ?? '')?.[1] ?? '';
  // The database compares with its own clock, not with the one of this test.
  await shop.run(shop.owner, (ctx) =>
    ctx.tx
      .update(deliveries)
      .set({ trackingExpiresAt: new Date('2999-01-01T00:00:00Z') })
      .where(eq(deliveries.orderId, order.id)),
  );
  const found = await withAuth(world.test.database, (tx) =>
    tx.execute(sql`select order_id from app.tracking_lookup(${hashTrackingToken(token)})`),
  );
  expect(found[0]).toEqual({ order_id: order.id });
});

it('lets one of two win, and tells the other who', async () => {
  const order = await newOrder(shop);
  const both = await Promise.allSettled([
    shop.run(ana, (ctx) => acceptOrder(ctx, order)),
    shop.run(ben, (ctx) => acceptOrder(ctx, order)),
  ]);
  const lost = both.find((result) => result.status === 'rejected');
  const winner = both[0]?.status === 'fulfilled' ? 'Ana' : 'Ben';
  expect(both.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  expect(lost?.reason).toMatchObject({
    code: 'CONFLICT',
    message: `${winner} was faster: this order is now "accepted".`,
  });
  const sent = await queuedMessages(shop, order.conversationId);
  expect(sent.filter((message) => message.purpose === 'order_confirmation')).toHaveLength(1);
});

it('lets one of two win where no conversation is there to be locked', async () => {
  const order = await shop.run(ana, (ctx) =>
    createManualOrder(ctx, {
      customerName: 'Walk-in',
      fulfilment: 'pickup',
      items: [{ name: 'Cake', quantity: 1, unitPriceMinor: 1000 }],
    }),
  );
  const both = await Promise.allSettled(
    [ana, ben].map((who) => shop.run(who, (ctx) => acceptOrder(ctx, order))),
  );
  expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  const lost = both.find((result) => result.status === 'rejected');
  expect(lost?.reason).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('was faster') });
});

it('tells the customer why an order is rejected, and that nothing is due', async () => {
  const order = await newOrder(shop);
  await shop.run(ben, (ctx) =>
    rejectOrder(ctx, { ...order, reason: 'out_of_stock', note: 'No dough left.' }),
  );
  const [message] = await queuedMessages(shop, order.conversationId);
  expect(message).toMatchObject({ purpose: 'order_rejected' });
  expect(message?.text).toContain('No dough left.');
  await shop.run(shop.owner, async (ctx) => {
    const [row] = await ctx.tx.select().from(orders).where(eq(orders.id, order.id));
    expect(row).toMatchObject({
      status: 'rejected',
      rejectReason: 'out_of_stock: No dough left.',
      paymentStatus: 'none',
    });
  });
});

it('refuses roles, old versions, other shops, carts and what is over', async () => {
  const order = await newOrder(shop);
  const accept = (ctx: Parameters<typeof acceptOrder>[0]) => acceptOrder(ctx, order);
  for (const role of ['kitchen', 'viewer', 'driver'] as const)
    await expect(shop.run(staff(role), accept)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(shop.run(order.actor, accept)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const reject = { ...order, reason: 'closed' } as const;
  await expect(shop.run(ana, (ctx) => rejectOrder(ctx, reject))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const other = await openTestShop(world);
  await expect(other.run(other.owner, accept)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(
    shop.run(ana, (ctx) => acceptOrder(ctx, { ...order, version: order.version - 1 })),
  ).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(shop.run(ana, (ctx) => acceptOrder(ctx, { ...order, id: 'x' }))).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    fields: { id: expect.any(String) },
  });
  const cart = await newSummary(shop);
  await expect(
    shop.run(ana, (ctx) => acceptOrder(ctx, { id: cart.orderId, version: 3 })),
  ).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  const rejected = await shop.run(ben, (ctx) => rejectOrder(ctx, reject));
  await expect(shop.run(ana, (ctx) => acceptOrder(ctx, rejected))).rejects.toMatchObject({
    code: 'ILLEGAL_TRANSITION',
  });
});
