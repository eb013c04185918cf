import { afterAll, beforeAll, expect, it } from 'vitest';
import { getOrder } from '../orders/get-order.ts';
import { openDraft } from '../orders/open-draft.ts';
import { writeDraft } from '../orders/write-draft.ts';
import { openTestShop, openTestWorld, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { actAs } from './act-as.ts';

let world: TestWorld;
let shop: TestShop;
beforeAll(async () => {
  world = await openTestWorld();
  shop = await openTestShop(world);
});
afterAll(() => world.close());

it('writes the events of what it does in that actor’s name, and has their rights', async () => {
  const customer = await shop.addCustomer();
  const stranger = await shop.addCustomer();
  const orderId = await shop.run({ kind: 'job', name: 'intake' }, async (ctx) => {
    const asCustomer = actAs(ctx, customer.actor);
    const { order } = await openDraft(asCustomer, customer);
    await writeDraft(asCustomer, { orderId: order.id, lines: [] });
    return order.id;
  });
  const detail = await shop.run(shop.owner, (ctx) => getOrder(ctx, { id: orderId }));
  expect(detail.events.map((event) => event.actorLabel)).toEqual(['Customer']);
  await expect(
    shop.run({ kind: 'job', name: 'intake' }, (ctx) =>
      writeDraft(actAs(ctx, stranger.actor), { orderId, lines: [] }),
    ),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
