import { messages } from '@novi/db/schema/conversations';
import { timers } from '@novi/db/schema/tenants';
import { and, eq, isNull, notInArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getOrder } from '../orders/get-order.ts';
import { listBoard } from '../orders/list-board.ts';
import { findDraft } from '../orders/open-draft.ts';
import { getTenant } from '../tenants/get-tenant.ts';
import { newDraft } from '../testing/test-orders.ts';
import { openTestShop, openTestWorld, type TestWorld } from '../testing/test-shop.ts';
import { fillShop } from './fill-shop.ts';
import { pizzeria } from './scenarios/pizzeria.ts';
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

it('asks 30.00 for the tour’s two large margheritas and a coke, delivered', async () => {
  const shop = await openTestShop(world, { menu: null });
  await fillShop(world.edge, shop.tenantId, shop.owner, { ...pizzeria, orders: [] });
  const margherita = { product: 'margherita', variant: 'large', quantity: 1 };
  const order = await newDraft(shop, {
    lines: [
      { ...margherita, modifiers: [] },
      { ...margherita, modifiers: [{ option: 'onion', mode: 'without' }] },
      { product: 'coke', variant: null, quantity: 1, modifiers: [] },
    ],
    address: '12 Mill Lane',
  });
  const draft = await shop.run(order.actor, (ctx) => findDraft(ctx, order));
  expect(draft).toMatchObject({ needs: [], order: { totalMinor: 3000, currency: 'USD' } });
});

it('leaves nothing for a worker to send, answer or time', async () => {
  const shop = await openTestShop(world, { menu: null });
  await fillShop(world.edge, shop.tenantId, shop.owner, pizzeria);
  await shop.run(shop.owner, async (ctx) => {
    const open = notInArray(messages.status, ['done', 'sent']);
    expect(await ctx.tx.select().from(messages).where(open)).toEqual([]);
    const due = and(eq(timers.tenantId, shop.tenantId), isNull(timers.doneAt));
    expect(await ctx.tx.select().from(timers).where(due)).toEqual([]);
  });
});
