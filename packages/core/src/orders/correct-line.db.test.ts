import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getCatalog } from '../catalog/get-catalog.ts';
import { setSoldOut } from '../catalog/set-sold-out.ts';
import { newDraft, newOrder, queuedMessages, type TestOrder } from '../testing/test-orders.ts';
import { openTestShop, openTestWorld, staff, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { acceptOrder } from './accept-order.ts';
import { correctLine } from './correct-line.ts';
import { getOrder } from './get-order.ts';
import { moveOrder } from './move-order.ts';
import { setPayment } from './set-payment.ts';

let world: TestWorld;
let shop: TestShop;
beforeAll(async () => {
  world = await openTestWorld();
  shop = await openTestShop(world, { settings: { delivery_fee_minor: 300 } });
});
afterAll(() => world.close());

const cashier = staff('cashier', 'Bea');
const product = async (slug: string) => {
  const { categories } = await shop.run(shop.owner, (ctx) => getCatalog(ctx));
  const found = categories.flatMap((each) => each.products).find((each) => each.slug === slug);
  if (!found) throw new Error(`no ${slug}`);
  return found;
};
const read = (id: string) => shop.run(shop.owner, (ctx) => getOrder(ctx, { id }));
/** The first line of an order, put right. */
const correct = async (
  order: { id: string; version: number },
  slug: string,
  more: { variantId?: string; productId?: string; lineId?: string; version?: number } = {},
  as = cashier,
) => {
  const productId = (await product(slug)).id;
  const lineId = (await read(order.id)).lines[0]?.id ?? '';
  const { id, version } = order;
  return shop.run(as, (ctx) => correctLine(ctx, { id, version, lineId, productId, ...more }));
};
const twoLarge = {
  lines: [
    {
      product: 'margherita',
      variant: 'large',
      quantity: 2,
      modifiers: [
        { option: 'cheese', mode: 'add' as const },
        { option: 'onion', mode: 'without' as const },
      ],
      note: 'cut in eight',
      confidence: 'unsure' as const,
    },
    { product: 'water', variant: null, quantity: 1, modifiers: [] },
  ],
};

it('prices the right product, and the order with it; quantity, note and words stay; nobody is written to', async () => {
  const order = await newOrder(shop, twoLarge);
  const told = await queuedMessages(shop, order.conversationId);
  expect((await read(order.id)).totalMinor).toBe(2 * 1350 + 150 + 300);

  const corrected = await correct(order, 'coke');
  expect(corrected).toMatchObject({ status: 'placed', version: order.version + 1 });
  const detail = await read(order.id);
  expect(detail).toMatchObject({ subtotalMinor: 500 + 150, deliveryFeeMinor: 300, totalMinor: 950 });
  expect(detail.lines[0]).toMatchObject({
    name: 'Coke',
    variantName: 'Can',
    quantity: 2,
    unitPriceMinor: 250,
    totalMinor: 500,
    modifiers: [],
    note: 'cut in eight',
    confidence: 'sure',
  });
  expect(detail.lines[1]).toMatchObject({ name: 'Water', totalMinor: 150 });
  expect(detail.events.at(-1)).toMatchObject({ kind: 'order.updated', actorLabel: 'Bea' });
  expect(await queuedMessages(shop, order.conversationId)).toEqual(told);
});

it('keeps the options of another size of the same product', async () => {
  const order = await newOrder(shop, twoLarge);
  const medium = (await product('margherita')).variants.find((each) => each.slug === 'medium');
  await correct(order, 'margherita', { variantId: medium?.id ?? '' });
  expect((await read(order.id)).lines[0]).toMatchObject({
    variantName: 'Medium',
    unitPriceMinor: 900 + 150,
    modifiers: [{ name: 'Extra cheese' }, { name: 'Onion', mode: 'without' }],
  });
});

it('takes what is marked sold out: staff see what is left', async () => {
  const order = await newOrder(shop);
  const { id: productId } = await product('pasta');
  await shop.run(shop.owner, (ctx) => setSoldOut(ctx, { productId, until: 'forever' }));
  await correct(order, 'pasta');
  expect((await read(order.id)).lines[0]).toMatchObject({ name: 'Pasta', totalMinor: 800 });
});

describe('refuses', () => {
  it('whoever saw an older order, and tells who was faster', async () => {
    const order = await newOrder(shop);
    await correct(order, 'coke');
    await expect(correct(order, 'water')).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Bea'),
    });
  });

  it('a cart, and an order that left', async () => {
    const illegal = { code: 'ILLEGAL_TRANSITION' };
    const draft: TestOrder = await newDraft(shop);
    const { version } = await read(draft.orderId);
    await expect(correct({ id: draft.orderId, version }, 'coke')).rejects.toMatchObject(illegal);
    const order = await newOrder(shop);
    let at = await shop.run(shop.owner, (ctx) => acceptOrder(ctx, order));
    for (const to of ['preparing', 'ready', 'handed_over'] as const)
      at = await shop.run(shop.owner, (ctx) => moveOrder(ctx, { id: at.id, version: at.version, to }));
    await expect(correct(at, 'coke')).rejects.toMatchObject(illegal);
  });

  it('another amount than was paid, but not the same amount', async () => {
    const order = await newOrder(shop, {
      lines: [{ product: 'water', variant: null, quantity: 1, modifiers: [] }],
    });
    const paid = await shop.run(shop.owner, (ctx) =>
      setPayment(ctx, { id: order.id, version: order.version, method: 'cash' }),
    );
    await expect(correct(paid, 'coke')).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    await correct(paid, 'water');
  });

  it('what cannot be sold like this', async () => {
    const order = await newOrder(shop, {
      lines: [{ product: 'tomatoes', variant: null, quantity: 1.5, modifiers: [] }],
    });
    const invalid = (field: string) => ({ code: 'INVALID_INPUT', fields: { [field]: expect.any(String) } });
    await expect(correct(order, 'water')).rejects.toMatchObject(invalid('productId'));
    const whole = await newOrder(shop, twoLarge);
    await expect(correct(whole, 'margherita')).rejects.toMatchObject(invalid('variantId'));
  });

  it('a line, product or size that is not there, and who may not', async () => {
    const order = await newOrder(shop);
    const nobody = '01900000-0000-7000-8000-000000000000';
    for (const more of [{ lineId: nobody }, { productId: nobody }, { variantId: nobody }])
      await expect(correct(order, 'coke', more)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const otherLine = (await read((await newOrder(shop)).id)).lines[0]?.id ?? '';
    await expect(correct(order, 'coke', { lineId: otherLine })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(correct(order, 'coke', {}, staff('kitchen'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await read(order.id)).lines[0]).toMatchObject({ name: 'Margherita' });
  });
});
