import { afterAll, beforeAll, expect, it } from 'vitest';
import { getCatalog } from '../catalog/get-catalog.ts';
import { takeOver } from '../conversations/take-over.ts';
import { openTestChat } from '../intake/test-chat.ts';
import { correctLine } from '../orders/correct-line.ts';
import { getOrder } from '../orders/get-order.ts';
import { writeDraft } from '../orders/write-draft.ts';
import { newOrder, newSummary } from '../testing/test-orders.ts';
import { openTestShop, openTestWorld, staff, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { understandingByDay } from './understanding-by-day.ts';

let world: TestWorld;
let shop: TestShop;
beforeAll(async () => {
  world = await openTestWorld();
  shop = await openTestShop(world);
});
afterAll(() => world.close());

const read = (of = shop, as = of.owner) => of.run(as, (ctx) => understandingByDay(ctx));
const none = { orders: 0, edits: 0, clarifications: 0, takeovers: 0 };

it('counts what happened on each day of the shop’s own calendar, for 30 days', async () => {
  // 23:30 UTC is the next day in Madrid.
  world.clock.now = new Date('2026-11-18T23:30:00Z');
  const order = await newOrder(shop);
  await newOrder(shop);
  const { categories } = await shop.run(shop.owner, (ctx) => getCatalog(ctx));
  const water = categories.flatMap((each) => each.products).find(({ slug }) => slug === 'water');
  const line = (await shop.run(shop.owner, (ctx) => getOrder(ctx, order))).lines[0];
  await shop.run(shop.owner, (ctx) =>
    correctLine(ctx, {
      id: order.id,
      version: order.version,
      lineId: line?.id ?? '',
      productId: water?.id ?? '',
    }),
  );
  const summary = await newSummary(shop);
  await shop.run(summary.actor, (ctx) =>
    writeDraft(ctx, {
      orderId: summary.orderId,
      lines: [{ product: 'water', variant: null, quantity: 2, modifiers: [] }],
    }),
  );

  world.clock.now = new Date('2026-11-20T12:00:00Z');
  const chat = openTestChat(shop);
  await chat.say('a margherita please, pickup');
  await chat.say('asdf qwer');
  const { conversationId } = await shop.addCustomer();
  // Each word of staff prolongs it; it is still one conversation.
  for (let n = 0; n < 2; n += 1) await shop.run(shop.owner, (ctx) => takeOver(ctx, { conversationId }));

  const days = await read();
  expect(days).toHaveLength(30);
  expect(days[0]).toEqual({ day: '2026-10-22', ...none });
  expect(days.slice(-3)).toEqual([
    { day: '2026-11-18', ...none },
    { day: '2026-11-19', ...none, orders: 2, edits: 2 },
    { day: '2026-11-20', ...none, clarifications: 2, takeovers: 1 },
  ]);
});

it('leaves out what is older, other shops, and whoever may not see it', async () => {
  world.clock.now = new Date('2026-12-30T12:00:00Z');
  expect((await read()).every((day) => day.orders + day.edits + day.takeovers === 0)).toBe(true);
  world.clock.now = new Date('2026-11-20T12:00:00Z');
  expect((await read(await openTestShop(world))).at(-2)).toMatchObject(none);
  await expect(read(shop, staff('driver'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
