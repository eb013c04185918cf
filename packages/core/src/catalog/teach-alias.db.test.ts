import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestChat } from '../intake/test-chat.ts';
import { openTestShop, openTestWorld, staff, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import type { TeachAliasInput } from './alias-schemas.ts';
import { forgetAlias } from './forget-alias.ts';
import { getCatalog } from './get-catalog.ts';
import { removeProduct } from './remove-product.ts';
import { teachAlias } from './teach-alias.ts';

let world: TestWorld;
let shop: TestShop;
beforeAll(async () => {
  world = await openTestWorld();
});
beforeEach(async () => {
  shop = await openTestShop(world);
});
afterAll(() => world.close());

const find = async (slug: string) => {
  const { categories } = await shop.run(staff('viewer'), (ctx) => getCatalog(ctx));
  const product = categories.flatMap((category) => category.products).find((each) => each.slug === slug);
  if (!product) throw new Error(`${slug} is not on the menu`);
  return product;
};
const idOf = async (slug: string) => (await find(slug)).id;
const wordsOf = async (slug: string) => (await find(slug)).aliases.map((alias) => alias.text);
const teach = async (slug: string, text: string, more: Partial<TeachAliasInput> = {}, as = shop.owner) => {
  const productId = await idOf(slug);
  return shop.run(as, (ctx) => teachAlias(ctx, { productId, text, source: 'typed', ...more }));
};

it('a correction teaches, the next message uses it, forgetting undoes it', async () => {
  const chat = openTestChat(shop);
  expect(await chat.say('2 zumbas please, pickup')).not.toContain('Water');

  const { id } = await teach('water', 'Zumba', { source: 'correction' }, staff('cashier'));
  expect(await wordsOf('water')).toEqual(['Zumba']);
  expect(await chat.say('2 zumba please, pickup')).toMatch(/2 × Water/);

  await shop.run(staff('cashier'), (ctx) => forgetAlias(ctx, { aliasId: id }));
  expect(await wordsOf('water')).toEqual([]);
  expect(await openTestChat(shop, '15550002222').say('2 zumba please, pickup')).not.toContain('Water');
});

it('names one size of a product', async () => {
  const product = await find('coke');
  const bottle = product.variants.find((variant) => variant.slug === 'bottle');
  await teach('coke', 'familia', { variantId: bottle?.id ?? null });
  expect(await openTestChat(shop).say('a familia coke please, pickup')).toContain('Bottle');
});

it('is kept once: the same words in another dress stay, and move to another product', async () => {
  const first = await teach('water', 'Agua bendita');
  expect(await teach('water', 'AGUA  bendíta!')).toMatchObject({ id: first.id });
  expect(await wordsOf('water')).toEqual(['Agua bendita']);
  await teach('coke', 'agua bendita');
  expect([await wordsOf('water'), await wordsOf('coke')]).toEqual([[], ['agua bendita']]);
});

it('takes back what was taught for a product that is gone', async () => {
  await teach('tomatoes', 'pomodori');
  const id = await idOf('tomatoes');
  await shop.run(shop.owner, (ctx) => removeProduct(ctx, { id }));
  await teach('pasta', 'pomodori', { source: 'correction' }, staff('cashier'));
  expect(await wordsOf('pasta')).toEqual(['pomodori']);
});

describe('refuses', () => {
  it.each([
    ['a', /two letters/],
    [' \u0007 x ', /two letters/],
    ['x'.repeat(61), /60 letters/],
    ['12', /words/],
    ['!!!', /words/],
    ['COKE', /product of its own/],
    ['yes', /every chat/],
    ['hello', /every chat/],
  ])('%j', async (text, message) => {
    await expect(teach('water', text)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: { text: expect.stringMatching(message) },
    });
  });

  it('more than 50 for one product', async () => {
    const productId = await idOf('water');
    await shop.run(shop.owner, async (ctx) => {
      for (let n = 0; n < 50; n += 1)
        await teachAlias(ctx, { productId, text: `zumba ${n}`, source: 'typed' });
    });
    await expect(teach('water', 'one more zumba')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await teach('coke', 'one more zumba');
  });

  it('a product or variant that is not there, also another product’s variant', async () => {
    const nobody = '01900000-0000-7000-8000-000000000000';
    const large = (await find('margherita')).variants[0]?.id ?? null;
    const notFound = { code: 'NOT_FOUND' };
    await expect(teach('water', 'zumba', { productId: nobody })).rejects.toMatchObject(notFound);
    await expect(teach('water', 'zumba', { variantId: large })).rejects.toMatchObject(notFound);
    await expect(shop.run(shop.owner, (ctx) => forgetAlias(ctx, { aliasId: nobody }))).rejects.toMatchObject(
      notFound,
    );
  });

  it('who may not: the counter corrects, the menu’s own words are the manager’s', async () => {
    const forbidden = { code: 'FORBIDDEN' };
    const { id } = await teach('water', 'zumba');
    await expect(teach('coke', 'rumba', {}, staff('cashier'))).rejects.toMatchObject(forbidden);
    await expect(teach('coke', 'rumba', { source: 'correction' }, staff('kitchen'))).rejects.toMatchObject(
      forbidden,
    );
    await expect(teach('coke', 'zumba', { source: 'correction' }, staff('cashier'))).rejects.toMatchObject(
      forbidden,
    );
    await expect(
      shop.run(staff('cashier'), (ctx) => forgetAlias(ctx, { aliasId: id })),
    ).rejects.toMatchObject(forbidden);
    expect(await wordsOf('water')).toEqual(['zumba']);
  });

  it('another shop’s name for a thing', async () => {
    const { id } = await teach('water', 'zumba');
    const other = await openTestShop(world);
    await expect(other.run(other.owner, (ctx) => forgetAlias(ctx, { aliasId: id }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await wordsOf('water')).toEqual(['zumba']);
  });
});
