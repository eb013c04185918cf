import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { listMembers } from '../members/list-members.ts';
import { cancelOrder } from '../orders/cancel-order.ts';
import { createManualOrder } from '../orders/create-manual-order.ts';
import { newOrder, newSummary } from '../testing/test-orders.ts';
import { openTestShop, openTestWorld, staff, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { getTenant } from './get-tenant.ts';
import { updateTenant } from './update-tenant.ts';

let world: TestWorld;
let shop: TestShop;
beforeAll(async () => {
  world = await openTestWorld();
});
beforeEach(async () => {
  shop = await openTestShop(world);
});
afterAll(() => world.close());

const update = (input: Parameters<typeof updateTenant>[1]) =>
  shop.run(staff('manager'), (ctx) => updateTenant(ctx, input));

it('fills in every setting nobody made', async () => {
  const { settings } = await shop.run(staff('viewer'), (ctx) => getTenant(ctx));
  expect(settings).toEqual({
    auto_confirm: false,
    delivery_fee_minor: 0,
    minimum_order_minor: 0,
    preparation_minutes: 20,
    reject_after_minutes: 10,
    bot_pause_minutes: 30,
    fulfilment: ['delivery', 'pickup'],
    manual_mode: false,
  });
});

it('changes what is named and keeps the rest, from two people at once', async () => {
  await Promise.all([
    update({ settings: { auto_confirm: true } }),
    update({ settings: { delivery_fee_minor: 350 } }),
    update({ description: 'Pizza' }),
  ]);
  const view = await update({ name: "Luigi's Two" });
  expect(view).toMatchObject({
    name: "Luigi's Two",
    description: 'Pizza',
    settings: { auto_confirm: true, delivery_fee_minor: 350 },
  });
});

it.each([
  ['settings.reject_after_minutes', { settings: { reject_after_minutes: 2 } }],
  ['settings.reject_after_minutes', { settings: { reject_after_minutes: 16 } }],
  ['settings.delivery_fee_minor', { settings: { delivery_fee_minor: -1 } }],
  ['settings.delivery_fee_minor', { settings: { delivery_fee_minor: 3.5 } }],
  ['settings.fulfilment', { settings: { fulfilment: [] } }],
  ['settings', { settings: { is_admin: true } as object }],
  ['name', { name: '' }],
])('names %s when it is not valid', async (field, input) => {
  await expect(update(input)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    fields: { [field]: expect.any(String) },
  });
});

it('counts orders, revenue and people', async () => {
  const cashier = staff('cashier');
  const byPhone = (phone: string) =>
    shop.run(cashier, (ctx) =>
      createManualOrder(ctx, {
        customerName: 'Walk-in',
        customerPhone: phone,
        fulfilment: 'pickup',
        items: [{ name: 'Cake', quantity: 1, unitPriceMinor: 1000 }],
      }),
    );
  await byPhone('1');
  world.clock.now = new Date(world.clock.now.getTime() + 31 * 24 * 60 * 60_000);
  await byPhone('2');
  await byPhone('2');
  await newOrder(shop);
  const cancelled = await newOrder(shop);
  await shop.run(cashier, (ctx) => cancelOrder(ctx, { id: cancelled.id, reason: '' }));
  await newSummary(shop);
  const { stats } = await shop.run(cashier, (ctx) => getTenant(ctx));
  expect(stats).toEqual({ totalOrders: 5, totalRevenueMinor: 4200, activeCustomers: 3 });
});

it('lists who works here, for those who may know', async () => {
  expect(await shop.run(shop.owner, (ctx) => listMembers(ctx))).toMatchObject([
    { displayName: 'Luigi', role: 'owner' },
  ]);
  await expect(shop.run(staff('cashier'), (ctx) => listMembers(ctx))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

it('refuses roles, and never reaches another shop', async () => {
  await expect(shop.run(staff('cashier'), (ctx) => updateTenant(ctx, { name: 'x' }))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const other = await openTestShop(world);
  await update({ name: 'Renamed' });
  expect((await other.run(other.owner, (ctx) => getTenant(ctx))).name).toBe("Luigi's");
});
