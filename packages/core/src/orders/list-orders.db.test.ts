import { messages } from '@novi/db/schema/conversations';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { newDraft, newOrder, newSummary } from '../testing/test-orders.ts';
import { openTestShop, openTestWorld, staff, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { acceptOrder } from './accept-order.ts';
import { cancelOrder } from './cancel-order.ts';
import { findLatestOrder } from './find-latest-order.ts';
import { getOrder } from './get-order.ts';
import { listBoard } from './list-board.ts';
import { listOrders } from './list-orders.ts';
import { rejectOrder } from './reject-order.ts';
import { setPayment } from './set-payment.ts';
import { writeDraft } from './write-draft.ts';

let world: TestWorld;
let shop: TestShop;
beforeAll(async () => {
  world = await openTestWorld();
});
beforeEach(async () => {
  shop = await openTestShop(world);
});
afterAll(() => world.close());

const viewer = staff('viewer');
const passMinutes = (minutes: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + minutes * 60_000);
};
const list = (input: Parameters<typeof listOrders>[1] = {}) =>
  shop.run(viewer, (ctx) => listOrders(ctx, input));
const numbers = (page: { orders: { number: number | null }[] }) => page.orders.map((order) => order.number);

it('lists what was placed, newest first, and no cart', async () => {
  await newDraft(shop);
  await newSummary(shop);
  const dropped = await newSummary(shop);
  await shop.run(dropped.actor, (ctx) => cancelOrder(ctx, { id: dropped.orderId, reason: '' }));
  for (let n = 0; n < 3; n += 1) {
    await newOrder(shop, { customerName: n === 1 ? 'Zoë 100%' : 'Ana' });
    passMinutes(10);
  }
  expect(await list()).toMatchObject({ page: 1, limit: 20, total: 3, pages: 1 });
  expect(numbers(await list())).toEqual([3, 2, 1]);
  expect(numbers(await list({ page: 2, limit: 2 }))).toEqual([1]);
  expect(numbers(await list({ status: 'accepted' }))).toEqual([]);
  expect(numbers(await list({ search: '#a2' }))).toEqual([2]);
  expect(numbers(await list({ search: 'zoë' }))).toEqual([2]);
  expect(numbers(await list({ search: '100%' }))).toEqual([2]);
  expect(numbers(await list({ search: '%' }))).toEqual([2]);
  const tenMinutesAgo = new Date(world.clock.now.getTime() - 10 * 60_000);
  expect(numbers(await list({ from: tenMinutesAgo }))).toEqual([3]);
  expect(numbers(await list({ to: new Date(tenMinutesAgo.getTime() - 1) }))).toEqual([2, 1]);
});

it('puts on the board what is under way, oldest first, and what ended within two hours', async () => {
  const first = await newOrder(shop);
  passMinutes(1);
  const second = await newOrder(shop);
  const third = await newOrder(shop);
  await shop.run(shop.owner, (ctx) => acceptOrder(ctx, first));
  await shop.run(shop.owner, (ctx) => rejectOrder(ctx, { ...third, reason: 'closed' }));
  await newSummary(shop);
  const board = await shop.run(viewer, (ctx) => listBoard(ctx));
  expect(board.orders.map((order) => order.id)).toEqual([first.id, second.id, third.id]);
  expect(board.orders[0]).toMatchObject({
    label: '#A1',
    status: 'accepted',
    customerName: 'Ana',
    addressLine: '12 Mill Lane',
    paymentMethod: 'cash',
    totalMinor: 1200,
    lines: [{ quantity: 1, unit: 'each', name: 'Margherita', variantName: 'Large', modifiers: [] }],
    undo: null,
  });
  expect(board.seq).toBeGreaterThan(0);
  passMinutes(121);
  const later = await shop.run(viewer, (ctx) => listBoard(ctx));
  expect(later.orders.map((order) => order.id)).toEqual([first.id, second.id]);
});

it('shows the words that caused each line', async () => {
  const order = await newDraft(shop);
  const text = 'hola 👋 two margheritas large and water';
  const messageId = world.edge.random.id();
  await shop.run(shop.owner, async (ctx) => {
    await ctx.tx.insert(messages).values({
      tenantId: shop.tenantId,
      id: messageId,
      conversationId: order.conversationId,
      sessionId: shop.sessionId,
      direction: 'in',
      author: 'customer',
      textSealed: ctx.vault.seal('message', text),
      keyVersion: ctx.vault.keyVersion,
      status: 'done',
    });
  });
  const start = text.indexOf('two');
  await shop.run(order.actor, (ctx) =>
    writeDraft(ctx, {
      orderId: order.orderId,
      lines: [
        {
          product: 'margherita',
          variant: 'large',
          quantity: 2,
          modifiers: [{ option: 'onion', mode: 'without' }],
          confidence: 'likely',
          sources: [{ messageId, start, end: start + 'two margheritas large'.length }],
        },
      ],
    }),
  );
  const detail = await shop.run(viewer, (ctx) => getOrder(ctx, { id: order.orderId }));
  expect(detail.lines).toMatchObject([
    {
      confidence: 'likely',
      modifiers: [{ name: 'Onion', mode: 'without' }],
      sources: [{ messageText: text }],
    },
  ]);
  const source = detail.lines[0]?.sources[0];
  expect(source?.messageText.slice(source.start, source.end)).toBe('two margheritas large');
  expect(detail.events.map((event) => event.kind)).toEqual(['order.drafted', 'order.drafted']);
});

it('keeps a ledger of what was paid', async () => {
  const order = await newOrder(shop);
  const cashier = staff('cashier');
  const pay = (version: number) =>
    shop.run(cashier, (ctx) => setPayment(ctx, { id: order.id, version, method: 'card' }));
  const paid = await pay(order.version);
  const detail = await shop.run(viewer, (ctx) => getOrder(ctx, { id: order.id }));
  expect(detail).toMatchObject({
    paymentStatus: 'paid',
    paymentMethod: 'card',
    payments: [{ kind: 'captured', method: 'card', amountMinor: 1200 }],
  });
  await expect(pay(paid.version)).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  await expect(pay(order.version)).rejects.toMatchObject({ code: 'CONFLICT' });
  const cart = await newSummary(shop);
  await expect(
    shop.run(cashier, (ctx) => setPayment(ctx, { id: cart.orderId, version: 3, method: 'cash' })),
  ).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  await expect(
    shop.run(viewer, (ctx) => setPayment(ctx, { ...order, method: 'cash' })),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

it('finds the last order of a conversation, and its link once accepted', async () => {
  const order = await newOrder(shop);
  const latest = () => shop.run(order.actor, (ctx) => findLatestOrder(ctx, order));
  expect(await latest()).toMatchObject({ label: '#A1', status: 'placed', trackingUrl: null });
  await shop.run(shop.owner, (ctx) => acceptOrder(ctx, order));
  expect((await latest())?.trackingUrl).toMatch(/^https:\/\/novi\.test\/t\//);
  const nobody = await shop.addCustomer();
  expect(await shop.run(nobody.actor, (ctx) => findLatestOrder(ctx, nobody))).toBeNull();
});

it('refuses roles, shows nothing of another shop, and names bad input', async () => {
  const order = await newOrder(shop);
  const driver = staff('driver');
  for (const read of [
    () => shop.run(driver, (ctx) => listBoard(ctx)),
    () => shop.run(driver, (ctx) => listOrders(ctx, {})),
    () => shop.run(driver, (ctx) => getOrder(ctx, { id: order.id })),
  ])
    await expect(read()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const other = await openTestShop(world);
  await expect(other.run(other.owner, (ctx) => getOrder(ctx, { id: order.id }))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect((await other.run(other.owner, (ctx) => listBoard(ctx))).orders).toEqual([]);
  expect((await other.run(other.owner, (ctx) => listOrders(ctx, {}))).total).toBe(0);
  await expect(list({ limit: 1000 })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    fields: { limit: expect.any(String) },
  });
});
