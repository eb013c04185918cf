import { messages } from '@novi/db/schema/conversations';
import { timers } from '@novi/db/schema/tenants';
import { and, eq, isNull, notInArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getOrder } from '../orders/get-order.ts';
import { listBoard } from '../orders/list-board.ts';
import { getTenant } from '../tenants/get-tenant.ts';
import { openTestShop, openTestWorld, type TestWorld } from '../testing/test-shop.ts';
import { fillShop } from './fill-shop.ts';
import { scenarios } from './scenarios.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

it.each(scenarios['two-tenants'] ?? [])(
  'fills $name with a past and something on the board',
  async (seed) => {
    const shop = await openTestShop(world, { menu: null });
    await fillShop(world.edge, shop.tenantId, shop.owner, seed);
    const { board, stats } = await shop.run(shop.owner, async (ctx) => ({
      board: await listBoard(ctx),
      stats: (await getTenant(ctx)).stats,
    }));
    const live = seed.orders.filter((order) => ['placed', 'preparing'].includes(order.endsAt));
    expect(board.orders.map((order) => order.status).sort()).toEqual(
      live.map((order) => order.endsAt).sort(),
    );
    expect(stats.totalOrders).toBe(seed.orders.length);
    expect(stats.totalRevenueMinor).toBeGreaterThan(0);

    const newest = board.orders.at(-1);
    const detail = await shop.run(shop.owner, (ctx) => getOrder(ctx, { id: newest?.id ?? '' }));
    const words = detail.lines.flatMap((line) =>
      line.sources.map(({ messageText, start, end }) => messageText.slice(start, end)),
    );
    expect(words).toEqual(seed.orders.at(-1)?.lines.map((line) => line.words));
  },
);

it('leaves nothing for a worker to send, answer or time', async () => {
  const shop = await openTestShop(world, { menu: null });
  await fillShop(world.edge, shop.tenantId, shop.owner, scenarios.pizzeria?.[0] ?? never());
  await shop.run(shop.owner, async (ctx) => {
    const open = notInArray(messages.status, ['done', 'sent']);
    expect(await ctx.tx.select().from(messages).where(open)).toEqual([]);
    const due = and(eq(timers.tenantId, shop.tenantId), isNull(timers.doneAt));
    expect(await ctx.tx.select().from(timers).where(due)).toEqual([]);
  });
});

function never(): never {
  throw new Error('there is no scenario of that name');
}
