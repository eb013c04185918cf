import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestShop, openTestWorld, staff, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { acceptOrder } from './accept-order.ts';
import { createManualOrder } from './create-manual-order.ts';
import { getOrder } from './get-order.ts';

let world: TestWorld;
let shop: TestShop;
beforeAll(async () => {
  world = await openTestWorld();
  shop = await openTestShop(world, { settings: { delivery_fee_minor: 300 } });
});
afterAll(() => world.close());

const cashier = staff('cashier', 'Ana');
const wanted: Parameters<typeof createManualOrder>[1] = {
  customerName: 'Walk-in',
  customerPhone: '34600000009',
  address: '12 Mill Lane',
  fulfilment: 'delivery',
  items: [
    { name: 'Birthday cake', quantity: 1, unitPriceMinor: 3550 },
    { name: 'Candles', quantity: 12, unitPriceMinor: 25 },
    { name: 'Cheese by weight', quantity: 0.335, unitPriceMinor: 1990 },
  ],
  note: 'Happy birthday on top',
};

it('takes free text, costs what was typed, and is placed at once', async () => {
  const placed = await shop.run(cashier, (ctx) => createManualOrder(ctx, wanted));
  // 3550 + 300 + 666.65 rounded half up
  expect(placed).toMatchObject({ status: 'placed', totalMinor: 4517, label: expect.stringMatching(/^#A\d/) });
  const detail = await shop.run(cashier, (ctx) => getOrder(ctx, { id: placed.id }));
  expect(detail).toMatchObject({
    channel: 'staff',
    conversationId: null,
    customerName: 'Walk-in',
    addressLine: '12 Mill Lane',
    note: 'Happy birthday on top',
    paymentStatus: 'cod_due',
    trackingUrl: null,
  });
  expect(detail.lines.map((line) => [line.name, line.quantity, line.totalMinor])).toEqual([
    ['Birthday cake', 1, 3550],
    ['Candles', 12, 300],
    ['Cheese by weight', 0.335, 667],
  ]);
});

it('goes the same way as others, with a link and nobody to tell', async () => {
  const placed = await shop.run(cashier, (ctx) => createManualOrder(ctx, wanted));
  const accepted = await shop.run(cashier, (ctx) => acceptOrder(ctx, placed));
  expect(accepted.status).toBe('accepted');
  const detail = await shop.run(cashier, (ctx) => getOrder(ctx, { id: placed.id }));
  expect(detail.trackingUrl).toMatch(/^https:\/\/novi\.test\/t\//);
});

it('refuses a total that is not the sum of its items, and names the field', async () => {
  const create = (totalAmountMinor: number) =>
    shop.run(cashier, (ctx) => createManualOrder(ctx, { ...wanted, totalAmountMinor }));
  await expect(create(4516)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    fields: { total_amount: expect.stringContaining('4517') },
  });
  expect(await create(4517)).toMatchObject({ totalMinor: 4517 });
});

it.each([
  ['items.0.quantity', { items: [{ name: 'x', quantity: 0, unitPriceMinor: 1 }] }],
  ['items.0.quantity', { items: [{ name: 'x', quantity: -3, unitPriceMinor: 1 }] }],
  ['items.0.quantity', { items: [{ name: 'x', quantity: 1e9, unitPriceMinor: 1 }] }],
  ['items.0.unitPriceMinor', { items: [{ name: 'x', quantity: 1, unitPriceMinor: -1 }] }],
  ['items.0.unitPriceMinor', { items: [{ name: 'x', quantity: 1, unitPriceMinor: 0.5 }] }],
  ['items.0.name', { items: [{ name: '  ', quantity: 1, unitPriceMinor: 1 }] }],
  ['items', { items: [] }],
  ['items', { items: [{ name: 'gold', quantity: 999, unitPriceMinor: 100_000_000 }] }],
  ['customerName', { customerName: '' }],
])('names %s when it is not valid', async (field, part) => {
  const attempt = shop.run(cashier, (ctx) => createManualOrder(ctx, { ...wanted, ...part }));
  await expect(attempt).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    fields: { [field]: expect.any(String) },
  });
});

it('takes only products and variants of its own menu', async () => {
  const other = await openTestShop(world);
  const menuOf = (of: TestShop) => of.run(of.owner, (ctx) => ctx.menus.current());
  const mine = (await menuOf(shop)).products.get('margherita');
  const theirs = (await menuOf(other)).products.get('margherita');
  const item = (productId?: string, variantId?: string) => ({
    ...wanted,
    items: [{ productId, variantId, name: 'Margherita', quantity: 1, unitPriceMinor: 1200 }],
  });
  const create = (input: typeof wanted) => shop.run(cashier, (ctx) => createManualOrder(ctx, input));
  expect(await create(item(mine?.id, mine?.variants[1]?.id))).toMatchObject({ totalMinor: 1200 });
  await expect(create(item(theirs?.id))).rejects.toMatchObject({
    fields: { 'items.0.productId': 'There is no such product.' },
  });
  await expect(create(item(mine?.id, theirs?.variants[0]?.id))).rejects.toMatchObject({
    fields: { 'items.0.variantId': 'This product has no such variant.' },
  });
});

it('refuses roles and customers', async () => {
  const customer = await shop.addCustomer();
  for (const actor of [staff('kitchen'), staff('viewer'), staff('driver'), customer.actor])
    await expect(shop.run(actor, (ctx) => createManualOrder(ctx, wanted))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
});
