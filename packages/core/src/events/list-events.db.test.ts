import { afterAll, beforeAll, expect, it } from 'vitest';
import { newOrder } from '../testing/test-orders.ts';
import { openTestShop, openTestWorld, staff, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { listEvents } from './list-events.ts';

let world: TestWorld;
let shop: TestShop;
beforeAll(async () => {
  world = await openTestWorld();
  shop = await openTestShop(world);
});
afterAll(() => world.close());

const list = (after: number, limit?: number) =>
  shop.run(staff('driver'), (ctx) => listEvents(ctx, { after, limit }));

it('goes on after the last one seen, without a gap, with ids and kinds only', async () => {
  const order = await newOrder(shop);
  const all = await list(0);
  expect(all.map((event) => event.seq)).toEqual(all.map((_, index) => index + 1));
  expect(all.map((event) => event.kind)).toEqual([
    'catalog.replaced',
    'order.drafted',
    'order.summarised',
    'order.placed',
  ]);
  expect(Object.keys(all[0] ?? {})).toEqual(['seq', 'kind', 'subjectType', 'subjectId', 'at']);
  expect(await list(2, 1)).toEqual([all[2]]);
  expect(await list(4)).toEqual([]);
  expect(all[3]).toMatchObject({ subjectType: 'order', subjectId: order.id });
});

it('shows nothing of another shop', async () => {
  const other = await openTestShop(world, { menu: null });
  expect(await other.run(other.owner, (ctx) => listEvents(ctx, { after: 0 }))).toEqual([]);
});
