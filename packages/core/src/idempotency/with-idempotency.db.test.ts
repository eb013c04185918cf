import { afterAll, beforeAll, expect, it } from 'vitest';
import { createManualOrder } from '../orders/create-manual-order.ts';
import { listOrders } from '../orders/list-orders.ts';
import { openTestShop, openTestWorld, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { withIdempotency } from './with-idempotency.ts';

let world: TestWorld;
let shop: TestShop;
beforeAll(async () => {
  world = await openTestWorld();
  shop = await openTestShop(world);
});
afterAll(() => world.close());

const cake = {
  customerName: 'Ana',
  fulfilment: 'pickup' as const,
  items: [{ name: 'Cake', quantity: 1, unitPriceMinor: 1000 }],
};
const create = (key: string | undefined, request = cake, of = shop) =>
  of.run(of.owner, (ctx) =>
    withIdempotency(ctx, { key, verb: 'orders.create', request }, async () => {
      const { id, number } = await createManualOrder(ctx, request);
      return { id, number };
    }),
  );
const total = async () => (await shop.run(shop.owner, (ctx) => listOrders(ctx, {}))).total;

it('does a thing once for one key, also when it is asked twice at once', async () => {
  const before = await total();
  const [first, second] = await Promise.all([create('a'), create('a')]);
  expect(second).toEqual(first);
  expect(await create('a')).toEqual(first);
  expect(await total()).toBe(before + 1);
});

it('does not mind the order of fields', async () => {
  const first = await create('order');
  const { items, ...rest } = cake;
  expect(await create('order', { items, ...rest })).toEqual(first);
});

it('refuses the key for another request', async () => {
  await create('b');
  await expect(create('b', { ...cake, customerName: 'Ben' })).rejects.toMatchObject({
    code: 'IDEMPOTENCY_MISMATCH',
  });
});

it('frees the key when the thing failed', async () => {
  await expect(create('c', { ...cake, items: [] })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  expect(await create('c')).toMatchObject({ number: expect.any(Number) });
});

it('runs every time without a key, and keeps shops apart', async () => {
  const before = await total();
  await create(undefined);
  await create(undefined);
  expect(await total()).toBe(before + 2);
  const other = await openTestShop(world);
  expect(await create('a', cake, other)).toMatchObject({ number: 1 });
});
