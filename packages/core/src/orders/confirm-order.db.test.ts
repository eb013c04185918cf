import { deliveries, orders } from '@novi/db/schema/orders';
import { timers } from '@novi/db/schema/tenants';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { replaceCatalog } from '../catalog/replace-catalog.ts';
import { setSoldOut } from '../catalog/set-sold-out.ts';
import { testMenu } from '../testing/test-menu.ts';
import { newDraft, newOrder, newSummary, queuedMessages } from '../testing/test-orders.ts';
import { openTestShop, openTestWorld, staff, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { cancelOrder } from './cancel-order.ts';
import { confirmOrder } from './confirm-order.ts';
import { reopenDraft } from './reopen-draft.ts';
import { summariseDraft } from './summarise-draft.ts';

let world: TestWorld;
let shop: TestShop;
beforeAll(async () => {
  world = await openTestWorld();
});
beforeEach(async () => {
  shop = await openTestShop(world, { settings: { delivery_fee_minor: 300 } });
});
afterAll(() => world.close());

const passMinutes = (minutes: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + minutes * 60_000);
};
const confirm = (order: { orderId: string; actor: Parameters<TestShop['run']>[0] }) =>
  shop.run(order.actor, (ctx) => confirmOrder(ctx, { orderId: order.orderId }));
const raisePrices = () =>
  shop.run(shop.owner, (ctx) => {
    const dearer = structuredClone(testMenu);
    const large = dearer.categories[0]?.products[0]?.variants?.[1];
    if (large) large.priceMinor = 1300;
    return replaceCatalog(ctx, dearer);
  });

it('gives a number, what is due at the door, and a timer for the shop to answer', async () => {
  const first = await newSummary(shop);
  passMinutes(2);
  expect(await confirm(first)).toMatchObject({
    kind: 'placed',
    repeated: false,
    order: { number: 1, label: '#A1', status: 'placed', totalMinor: 1500, promised: null },
  });
  const second = await newOrder(shop);
  await shop.run(shop.owner, async (ctx) => {
    const [row] = await ctx.tx.select().from(orders).where(eq(orders.id, first.orderId));
    expect(row).toMatchObject({ paymentMethod: 'cash', paymentStatus: 'cod_due' });
    expect(row?.responseTimes).toMatchObject({ parsedMs: 0, confirmedMs: 120_000 });
    const [next] = await ctx.tx.select().from(orders).where(eq(orders.id, second.orderId));
    expect(next?.number).toBe(2);
    const open = await ctx.tx.select().from(timers).where(eq(timers.subjectId, first.orderId));
    expect(open.filter((timer) => timer.doneAt === null).map((timer) => timer.kind)).toEqual([
      'order_reject',
    ]);
  });
});

it('places one order for two yeses at once', async () => {
  const order = await newSummary(shop);
  const results = await Promise.all([confirm(order), confirm(order), confirm(order)]);
  expect(results.map((result) => result.kind === 'placed' && result.order.number)).toEqual([1, 1, 1]);
  expect(results.filter((result) => result.kind === 'placed' && !result.repeated)).toHaveLength(1);
  expect((await newOrder(shop)).version).toBeGreaterThan(0);
});

it('numbers orders of one moment without a gap or a double', async () => {
  const many = await Promise.all(Array.from({ length: 5 }, () => newSummary(shop)));
  const results = await Promise.all(many.map(confirm));
  const numbers = results.map((result) => (result.kind === 'placed' ? result.order.number : 0));
  expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
});

it('honours the summarised price for 30 minutes, and says so when it is over', async () => {
  const honoured = await newSummary(shop);
  const late = await newSummary(shop);
  await raisePrices();
  passMinutes(29);
  expect(await confirm(honoured)).toMatchObject({ kind: 'placed', order: { totalMinor: 1500 } });
  passMinutes(1);
  expect(await confirm(late)).toMatchObject({
    kind: 'price_changed',
    previousTotalMinor: 1500,
    draft: { order: { status: 'awaiting_confirm', totalMinor: 1600 } },
  });
  expect(await confirm(late)).toMatchObject({ kind: 'placed', order: { totalMinor: 1600 } });
});

it('asks once more after 30 minutes, also when the price is still the same', async () => {
  const late = await newSummary(shop);
  passMinutes(31);
  expect(await confirm(late)).toMatchObject({ kind: 'asked_again', draft: { order: { totalMinor: 1500 } } });
  expect(await confirm(late)).toMatchObject({ kind: 'placed', order: { totalMinor: 1500 } });
});

it('does not sell what sold out after the summary', async () => {
  const both = await newSummary(shop, {
    lines: ['water', 'coke'].map((product) => ({ product, variant: null, quantity: 1, modifiers: [] })),
  });
  const menu = await shop.run(shop.owner, (ctx) => ctx.menus.current());
  const productId = menu.products.get('water')?.id ?? '';
  await shop.run(shop.owner, (ctx) => setSoldOut(ctx, { productId, until: 'forever' }));
  expect(await confirm(both)).toMatchObject({
    kind: 'price_changed',
    draft: { refused: [{ product: 'water', reason: 'sold_out' }], order: { totalMinor: 550 } },
  });
});

it('places nothing that is incomplete or was never summarised', async () => {
  const noAddress = await newDraft(shop, { address: null, fulfilment: 'delivery' });
  const summarised = await shop.run(noAddress.actor, (ctx) => summariseDraft(ctx, noAddress));
  expect(summarised).toMatchObject({ kind: 'incomplete', draft: { needs: ['address'] } });
  expect(await confirm(noAddress)).toMatchObject({ kind: 'incomplete' });
  expect(await confirm(await newDraft(shop))).toMatchObject({ kind: 'incomplete', draft: { needs: [] } });
});

it('lets staff place what they see', async () => {
  const draft = await newDraft(shop);
  expect(await confirm({ ...draft, actor: staff('cashier') })).toMatchObject({ kind: 'placed' });
});

it('goes back to a draft when the customer is not sure yet', async () => {
  const order = await newSummary(shop);
  const draft = await shop.run(order.actor, (ctx) => reopenDraft(ctx, order));
  expect(draft.order).toMatchObject({ status: 'draft', priceFrozenUntil: null, totalMinor: 1500 });
  await shop.run(shop.owner, async (ctx) => {
    const open = await ctx.tx.select().from(timers).where(eq(timers.subjectId, order.orderId));
    expect(open.find((timer) => timer.kind === 'confirm_nudge')?.doneAt).not.toBeNull();
  });
});

it('accepts by itself where the shop says so, with one confirmation', async () => {
  shop = await openTestShop(world, { settings: { auto_confirm: true } });
  const order = await newSummary(shop);
  const results = await Promise.all([confirm(order), confirm(order)]);
  expect(results[0]).toMatchObject({ kind: 'placed', order: { status: 'accepted' } });
  const sent = await queuedMessages(shop, order.conversationId);
  expect(sent.map((message) => message.purpose)).toEqual(['order_confirmation']);
  await shop.run(shop.owner, async (ctx) => {
    expect(await ctx.tx.select().from(deliveries)).toHaveLength(1);
  });
});

it('refuses strangers, other shops and what was cancelled', async () => {
  const order = await newSummary(shop);
  const stranger = await shop.addCustomer();
  await expect(confirm({ ...order, actor: stranger.actor })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(confirm({ ...order, actor: staff('kitchen') })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const other = await openTestShop(world);
  await expect(other.run(other.owner, (ctx) => confirmOrder(ctx, order))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await shop.run(order.actor, (ctx) => cancelOrder(ctx, { id: order.orderId, reason: '' }));
  await expect(confirm(order)).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
});
