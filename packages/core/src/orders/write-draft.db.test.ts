import { afterAll, beforeAll, expect, it } from 'vitest';
import { setSoldOut } from '../catalog/set-sold-out.ts';
import { openTestShop, openTestWorld, staff, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { confirmOrder } from './confirm-order.ts';
import { findDraft, openDraft } from './open-draft.ts';
import type { CartLineInput } from './schemas.ts';
import { summariseDraft } from './summarise-draft.ts';
import { writeDraft } from './write-draft.ts';

let world: TestWorld;
let shop: TestShop;
beforeAll(async () => {
  world = await openTestWorld();
  shop = await openTestShop(world, { settings: { delivery_fee_minor: 300 } });
});
afterAll(() => world.close());

const line = (product: string, more: Partial<CartLineInput> = {}): CartLineInput => ({
  product,
  variant: null,
  quantity: 1,
  modifiers: [],
  ...more,
});
const large = (more: Partial<CartLineInput> = {}) => line('margherita', { variant: 'large', ...more });

async function newDraft() {
  const customer = await shop.addCustomer();
  const draft = await shop.run(customer.actor, (ctx) => openDraft(ctx, customer));
  return { ...customer, orderId: draft.order.id };
}

it('prices lines from the menu, and takes the default variant', async () => {
  const { orderId, actor } = await newDraft();
  const draft = await shop.run(actor, (ctx) =>
    writeDraft(ctx, {
      orderId,
      lines: [
        large(),
        large({ modifiers: [{ option: 'onion', mode: 'without' }] }),
        large({ quantity: 2, modifiers: [{ option: 'cheese', mode: 'add' }] }),
        line('coke'),
        line('tomatoes', { quantity: 0.5 }),
      ],
      address: '12 Mill Lane',
    }),
  );
  expect(draft.lines.map((each) => [each.product, each.variant, each.totalMinor])).toEqual([
    ['margherita', 'large', 1200],
    ['margherita', 'large', 1200],
    ['margherita', 'large', 2700],
    ['coke', 'can', 250],
    ['tomatoes', null, 167],
  ]);
  expect(draft.order).toMatchObject({
    status: 'draft',
    fulfilment: 'delivery',
    address: '12 Mill Lane',
    subtotalMinor: 5517,
    deliveryFeeMinor: 300,
    totalMinor: 5817,
  });
  expect(draft.needs).toEqual([]);
});

it('names every choice that is missing, and what else it needs', async () => {
  const { orderId, actor } = await newDraft();
  const draft = await shop.run(actor, (ctx) =>
    writeDraft(ctx, { orderId, lines: [line('margherita'), line('pasta')] }),
  );
  expect(draft.missing).toEqual([
    { product: 'margherita', group: 'variant' },
    { product: 'pasta', group: 'sauce' },
  ]);
  expect(draft.needs).toEqual(['choices', 'fulfilment']);
});

it('refuses line by line what cannot be sold', async () => {
  const { orderId, actor } = await newDraft();
  const menu = await shop.run(shop.owner, (ctx) => ctx.menus.current());
  const water = menu.products.get('water');
  await shop.run(shop.owner, (ctx) =>
    setSoldOut(ctx, { productId: water?.id ?? '', until: new Date(world.clock.now.getTime() + 60_000) }),
  );
  const lines = [
    line('water'),
    line('sushi'),
    line('coke', { quantity: 0 }),
    line('coke', { quantity: -3 }),
    line('coke', { quantity: 1e9 }),
    line('coke', { quantity: 1.5 }),
    line('coke', { quantity: 2 }),
  ];
  const draft = await shop.run(actor, (ctx) => writeDraft(ctx, { orderId, lines }));
  expect(draft.lines.map((each) => each.quantity)).toEqual([2]);
  expect(draft.refused.map(({ product, reason }) => `${product} ${reason}`)).toEqual([
    'water sold_out',
    'sushi not_on_menu',
    'coke quantity',
    'coke quantity',
    'coke quantity',
    'coke quantity',
  ]);
  world.clock.now = new Date(world.clock.now.getTime() + 60_000);
  const later = await shop.run(actor, (ctx) => writeDraft(ctx, { orderId, lines: [line('water')] }));
  expect(later.refused).toEqual([]);
});

it('keeps a summary whose content did not change, and reopens it when it did', async () => {
  const { orderId, actor } = await newDraft();
  const write = (quantity: number, customerName?: string) =>
    shop.run(actor, (ctx) =>
      writeDraft(ctx, { orderId, lines: [large({ quantity })], fulfilment: 'pickup', customerName }),
    );
  await write(1);
  await shop.run(actor, (ctx) => summariseDraft(ctx, { orderId }));
  const named = await write(1, 'Ana María');
  expect(named.order).toMatchObject({ status: 'awaiting_confirm', customerName: 'Ana María' });
  expect((await write(2)).order).toMatchObject({ status: 'draft', priceFrozenUntil: null });
});

it('gives two messages at once the same draft', async () => {
  const customer = await shop.addCustomer();
  const both = await Promise.all(
    [1, 2].map(() => shop.run(customer.actor, (ctx) => openDraft(ctx, customer))),
  );
  expect(both[0]?.order.id).toBe(both[1]?.order.id);
});

it('finds no draft where none is open', async () => {
  const customer = await shop.addCustomer();
  expect(await shop.run(customer.actor, (ctx) => findDraft(ctx, customer))).toBeNull();
});

it('takes only a way of getting it that the shop offers', async () => {
  const pickupOnly = await openTestShop(world, { settings: { fulfilment: ['pickup'] } });
  const customer = await pickupOnly.addCustomer();
  const draft = await pickupOnly.run(customer.actor, (ctx) => openDraft(ctx, customer));
  expect(draft.order.fulfilment).toBe('pickup');
  const written = await pickupOnly.run(customer.actor, (ctx) =>
    writeDraft(ctx, { orderId: draft.order.id, lines: [large()], address: '12 Mill Lane' }),
  );
  expect(written).toMatchObject({ refusedFulfilment: 'delivery', order: { fulfilment: 'pickup' } });
});

it('asks for the rest of a delivery that is too small', async () => {
  const strict = await openTestShop(world, { settings: { minimum_order_minor: 1000 } });
  const customer = await strict.addCustomer();
  const draft = await strict.run(customer.actor, (ctx) => openDraft(ctx, customer));
  const write = (quantity: number) =>
    strict.run(customer.actor, (ctx) =>
      writeDraft(ctx, { orderId: draft.order.id, lines: [line('coke', { quantity })], address: 'x' }),
    );
  expect((await write(1)).needs).toEqual(['minimum']);
  expect((await write(4)).needs).toEqual([]);
});

it('refuses another customer, a viewer, another shop, and a placed order', async () => {
  const { orderId, actor } = await newDraft();
  const lines = [large()];
  const write = (ctx: Parameters<typeof writeDraft>[0]) =>
    writeDraft(ctx, { orderId, lines, fulfilment: 'pickup' });
  const somebody = await shop.addCustomer();
  await expect(shop.run(somebody.actor, write)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(shop.run(staff('viewer'), write)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const other = await openTestShop(world);
  await expect(other.run(other.owner, write)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await shop.run(actor, write);
  await shop.run(actor, (ctx) => summariseDraft(ctx, { orderId }));
  await shop.run(actor, (ctx) => confirmOrder(ctx, { orderId }));
  await expect(shop.run(actor, write)).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
});
