import { products } from '@novi/db/schema/catalog';
import { and, eq, isNotNull } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { testMenu } from '../testing/test-menu.ts';
import { newOrder } from '../testing/test-orders.ts';
import { openTestShop, openTestWorld, staff, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { getCatalog } from './get-catalog.ts';
import { removeProduct } from './remove-product.ts';
import { replaceCatalog } from './replace-catalog.ts';
import { saveProduct } from './save-product.ts';
import type { ReplaceCatalogInput } from './schemas.ts';
import { setSoldOut } from './set-sold-out.ts';

let world: TestWorld;
let shop: TestShop;
beforeAll(async () => {
  world = await openTestWorld();
});
beforeEach(async () => {
  shop = await openTestShop(world);
});
afterAll(() => world.close());

type Menu = ReplaceCatalogInput;
const replace = (menu: Menu) => shop.run(shop.owner, (ctx) => replaceCatalog(ctx, menu));
const get = () => shop.run(staff('viewer'), (ctx) => getCatalog(ctx));
const find = async (slug: string) =>
  (await get()).categories.flatMap((category) => category.products).find((each) => each.slug === slug);
/** The test menu after `change`. */
const changed = (change: (menu: Menu) => void): Menu => {
  const menu = structuredClone(testMenu);
  change(menu);
  return menu;
};
const first = (menu: Menu) =>
  menu.categories[0]?.products[0] as Menu['categories'][number]['products'][number];

it('gives back what was put in, in its order', async () => {
  const view = await get();
  expect(view).toMatchObject({ version: 2, currency: 'EUR' });
  expect(view.categories.map((category) => category.products.map((each) => each.slug))).toEqual([
    ['margherita', 'pasta'],
    ['coke', 'water', 'tomatoes'],
  ]);
  const [large] = (await find('margherita'))?.variants.filter((each) => each.slug === 'large') ?? [];
  expect(large).toMatchObject({ name: 'Large', priceMinor: 1200, isDefault: false });
  expect((await find('margherita'))?.modifierGroups[0]).toMatchObject({
    slug: 'comes-with',
    options: [{ slug: 'onion', includedByDefault: true }, { slug: 'basil' }],
  });
});

it('keeps the row of a product that stays, archives one that goes, and takes it back as a new one', async () => {
  const before = await find('margherita');
  await replace(
    changed((menu) => {
      first(menu).name = 'Margherita DOP';
      first(menu).variants?.shift();
      menu.categories.pop();
    }),
  );
  const after = await find('margherita');
  expect(after).toMatchObject({ id: before?.id, name: 'Margherita DOP' });
  expect(after?.variants.map((each) => [each.id, each.slug])).toEqual([[before?.variants[1]?.id, 'large']]);
  expect((await get()).categories.map((category) => category.name)).toEqual(['Pizzas']);
  await shop.run(shop.owner, async (ctx) => {
    const gone = and(eq(products.tenantId, shop.tenantId), isNotNull(products.archivedAt));
    expect(await ctx.tx.select().from(products).where(gone)).toHaveLength(3);
  });
  await replace(testMenu);
  expect((await get()).categories).toHaveLength(2);
  expect((await find('margherita'))?.variants.map((each) => each.slug)).toEqual(['medium', 'large']);
});

it('raises the version with every change, so that no cache shows the old menu', async () => {
  const cached = await shop.run(shop.owner, (ctx) => ctx.menus.current());
  await replace(changed((menu) => Object.assign(first(menu), { priceMinor: 950 })));
  const fresh = await shop.run(shop.owner, (ctx) => ctx.menus.current());
  expect(fresh.version).toBe(cached.version + 1);
  expect(fresh.products.get('margherita')?.priceMinor).toBe(950);
});

it('serialises two replacements at once', async () => {
  const versions = await Promise.all([replace(testMenu), replace(testMenu)]);
  expect(versions.map((each) => each.version).sort()).toEqual([3, 4]);
  expect((await get()).categories).toHaveLength(2);
});

it('trims names, cuts them to 120, and leaves HTML and SQL the words they are', async () => {
  const name = `  <b>'; drop table orders; -- </b>${'x'.repeat(200)}`;
  await replace(changed((menu) => Object.assign(first(menu), { name })));
  expect((await find('margherita'))?.name).toBe(name.trim().slice(0, 120));
});

it.each<[string, (menu: Menu) => void]>([
  ['currency', (menu) => Object.assign(menu, { currency: 'euro' })],
  ['categories.0.products.0.priceMinor', (menu) => Object.assign(first(menu), { priceMinor: 9.5 })],
  ['categories.0.products.0.priceMinor', (menu) => Object.assign(first(menu), { priceMinor: -1 })],
  ['categories.0.products.0.name', (menu) => Object.assign(first(menu), { name: ' ' })],
  ['categories.0.products.0.id', (menu) => Object.assign(first(menu), { id: 'Not An Id' })],
  ['categories.0.products.0.unit', (menu) => Object.assign(first(menu), { unit: 'bucket' })],
  [
    'categories.0.products.1.id',
    (menu) => Object.assign(menu.categories[0]?.products[1] ?? {}, { id: 'margherita' }),
  ],
  [
    'categories.0.products.0.variants.1.id',
    (menu) => Object.assign(first(menu).variants?.[1] ?? {}, { id: 'medium' }),
  ],
  [
    'categories.0.products.0.modifierGroups.1.options.0.id',
    (menu) => Object.assign(first(menu).modifierGroups?.[1]?.options[0] ?? {}, { id: 'onion' }),
  ],
  [
    'categories.0.products.1.modifierGroups.0.min',
    (menu) => Object.assign(menu.categories[0]?.products[1]?.modifierGroups?.[0] ?? {}, { min: 2 }),
  ],
])('names %s when it is not valid, and changes nothing', async (field, change) => {
  await expect(replace(changed(change))).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    fields: { [field]: expect.any(String) },
  });
  expect((await get()).version).toBe(2);
});

it('takes 2,000 products and not one more', async () => {
  const many = (count: number): Menu => ({
    currency: 'EUR',
    categories: [
      {
        name: 'All',
        products: Array.from({ length: count }, (_, n) => ({
          id: `p${n}`,
          name: `Product ${n}`,
          priceMinor: n,
          variants: [{ id: 'one', name: 'One', priceMinor: n }],
        })),
      },
    ],
  });
  await replace(many(2000));
  expect((await get()).categories[0]?.products).toHaveLength(2000);
  await expect(replace(many(2001))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

it('changes the currency until the first order, and not after', async () => {
  const inDollars = { ...testMenu, currency: 'usd' };
  await replace(inDollars);
  expect((await get()).currency).toBe('USD');
  await newOrder(shop);
  await expect(replace(testMenu)).rejects.toMatchObject({
    fields: { currency: expect.stringContaining('USD') },
  });
});

it('adds, changes and removes one product', async () => {
  const calzone = { name: 'Calzone  Piña', priceMinor: 1100, categoryName: 'Oven' };
  const save = (input: Parameters<typeof saveProduct>[1]) =>
    shop.run(staff('manager'), (ctx) => saveProduct(ctx, input));
  const made = await save(calzone);
  expect(made.slug).toBe('calzone-pina');
  expect((await save(calzone)).slug).toBe('calzone-pina-2');
  await save({ ...calzone, id: made.id, name: 'Calzone', categoryName: 'Pizzas' });
  const view = await get();
  expect(view.categories.map((category) => category.name)).toEqual(['Pizzas', 'Drinks and more', 'Oven']);
  expect(await find('calzone-pina')).toMatchObject({ id: made.id, name: 'Calzone' });
  await expect(save({ ...calzone, slug: 'coke' })).rejects.toMatchObject({
    fields: { slug: expect.any(String) },
  });
  await shop.run(staff('manager'), (ctx) => removeProduct(ctx, made));
  expect(await find('calzone-pina')).toBeUndefined();
  await expect(save({ ...calzone, id: made.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('is sold out until a time, for good, or not any more', async () => {
  const productId = (await find('water'))?.id ?? '';
  const mark = (until: Date | 'forever' | null) =>
    shop.run(staff('kitchen'), (ctx) => setSoldOut(ctx, { productId, until }));
  await mark('forever');
  expect((await find('water'))?.soldOut).toBe(true);
  await mark(new Date(world.clock.now.getTime() - 1));
  expect((await find('water'))?.soldOut).toBe(false);
  await mark(new Date(world.clock.now.getTime() + 1));
  expect((await find('water'))?.soldOut).toBe(true);
  await replace(testMenu);
  expect((await find('water'))?.soldOut).toBe(true);
  await mark(null);
  expect((await find('water'))?.soldOut).toBe(false);
});

it('refuses roles, and products of another shop', async () => {
  const id = (await find('water'))?.id ?? '';
  const kitchen = staff('kitchen');
  const forbidden = { code: 'FORBIDDEN' };
  await expect(shop.run(kitchen, (ctx) => replaceCatalog(ctx, testMenu))).rejects.toMatchObject(forbidden);
  await expect(shop.run(kitchen, (ctx) => removeProduct(ctx, { id }))).rejects.toMatchObject(forbidden);
  await expect(
    shop.run(kitchen, (ctx) => saveProduct(ctx, { name: 'x', priceMinor: 1, categoryName: 'x' })),
  ).rejects.toMatchObject(forbidden);
  await expect(
    shop.run(staff('viewer'), (ctx) => setSoldOut(ctx, { productId: id, until: null })),
  ).rejects.toMatchObject(forbidden);
  await expect(shop.run(staff('driver'), (ctx) => getCatalog(ctx))).rejects.toMatchObject(forbidden);
  const other = await openTestShop(world);
  const missing = { code: 'NOT_FOUND' };
  await expect(other.run(other.owner, (ctx) => removeProduct(ctx, { id }))).rejects.toMatchObject(missing);
  await expect(
    other.run(other.owner, (ctx) => setSoldOut(ctx, { productId: id, until: 'forever' })),
  ).rejects.toMatchObject(missing);
  await expect(
    other.run(other.owner, (ctx) => saveProduct(ctx, { id, name: 'x', priceMinor: 1, categoryName: 'x' })),
  ).rejects.toMatchObject(missing);
  expect(await find('water')).toMatchObject({ name: 'Water', soldOut: false });
});
