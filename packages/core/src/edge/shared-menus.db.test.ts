import { openSharedCache } from '@novi/db/cache';
import { openRedis } from '@novi/db/redis/open-redis';
import { products } from '@novi/db/schema/catalog';
import { noRedis, testRedisUrl } from '@novi/db/testing/test-redis';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Menu } from '../catalog/menus.ts';
import { openTestShop, openTestWorld, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { openEdge } from './edge.ts';
import { runInTenant } from './run-in-tenant.ts';

describe.skipIf(noRedis)(`menus shared by processes${noRedis ? ` (${noRedis})` : ''}`, () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  async function open() {
    const shop = await openTestShop(world);
    const redis = openRedis(testRedisUrl(), () => {});
    onTestFinished(() => redis.close());
    await expect.poll(() => redis.commands.status, { timeout: 20_000 }).toBe('ready');
    /** The menu as a process sees it that has just started. */
    const menuOfFreshProcess = (of: TestShop = shop): Promise<Menu> => {
      const sharedMenus = openSharedCache(redis, 'menu', 60);
      const { test, edge } = world;
      const masterKeyBase64 = Buffer.alloc(32, 7).toString('base64');
      const fresh = openEdge({
        database: test.database,
        masterKeyBase64,
        publicUrl: edge.publicUrl,
        log: edge.log,
        sharedMenus,
      });
      return runInTenant(fresh, { tenantId: of.tenantId, actor: of.owner }, (ctx) => ctx.menus.current());
    };
    const keys = () => redis.commands.keys(redis.key('menu', '*'));
    return { shop, redis, menuOfFreshProcess, keys };
  }

  /** Changes a price in the rows behind everybody's back, so that one can tell who read them. */
  const setPrice = (shop: TestShop, slug: string, priceMinor: number) =>
    shop.run(shop.owner, (ctx) =>
      ctx.tx
        .update(products)
        .set({ priceMinor })
        .where(and(eq(products.tenantId, shop.tenantId), eq(products.slug, slug))),
    );

  it('reads what another process has read, whole, and nothing of it lies in Redis in clear', async () => {
    const { shop, redis, menuOfFreshProcess, keys } = await open();
    const { compiled: _, ...first } = await menuOfFreshProcess();
    const [slug = ''] = first.products.keys();
    await setPrice(shop, slug, 987_654);
    const { compiled: __, ...second } = await menuOfFreshProcess();
    expect(second).toEqual(first);

    const [key = ''] = await keys();
    const kept = (await redis.commands.getBuffer(key)) as Buffer;
    expect(kept.includes(Buffer.from(slug))).toBe(false);
    expect(await redis.commands.ttl(key)).toBeGreaterThan(0);
  });

  it('reads the rows where Redis was emptied or holds something else', async () => {
    const { shop, redis, menuOfFreshProcess, keys } = await open();
    const [slug = ''] = (await menuOfFreshProcess()).products.keys();
    await setPrice(shop, slug, 111);
    const [key = ''] = await keys();
    await redis.commands.del(key);
    expect((await menuOfFreshProcess()).products.get(slug)?.priceMinor).toBe(111);

    await setPrice(shop, slug, 222);
    await redis.commands.set(key, 'not a menu');
    expect((await menuOfFreshProcess()).products.get(slug)?.priceMinor).toBe(222);
  });

  it("does not take another tenant's menu for its own", async () => {
    const { shop, redis, menuOfFreshProcess, keys } = await open();
    const other = await openTestShop(world);
    const [slug = ''] = (await menuOfFreshProcess()).products.keys();
    const [key = ''] = await keys();
    await menuOfFreshProcess(other);
    const others = (await keys()).find((each) => each !== key) ?? '';
    await setPrice(shop, slug, 333);
    await redis.commands.copy(others, key, 'REPLACE');
    expect((await menuOfFreshProcess()).products.get(slug)?.priceMinor).toBe(333);
  });
});
