import { recordMessage } from '@novi/core/intake/record-message';
import { openTestShop, openTestWorld, type TestShop, type TestWorld } from '@novi/core/testing/test-shop';
import { messages } from '@novi/db/schema/conversations';
import { noRedisServer, startOwnRedis } from '@novi/db/testing/test-redis';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { RunStep } from '../steps.ts';
import { processTenant, type TenantTurn } from './process-tenant.ts';
import { redisJobs } from './redis-jobs.ts';
import { WakeTenants } from './wake-tenants.ts';

const silent = { info() {}, warn() {}, error() {} };
const step: RunStep = (_name, effect) => effect();
const complete = 'one large margherita for pickup please';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

async function open() {
  const shop = await openTestShop(world);
  const later: string[] = [];
  const turn: TenantTurn = {
    edge: world.edge,
    step,
    later: async ({ conversationId }) => void later.push(conversationId),
  };
  let told = 0;
  const write = (phone: string, text: string) =>
    shop.run({ kind: 'job', name: 'receive-message' }, (ctx) => {
      told += 1;
      return recordMessage(ctx, {
        sessionId: shop.sessionId,
        waMessageId: `${phone}-${told}`,
        chat: { kind: 'phone', value: phone },
        fromMe: false,
        kind: 'text',
        text,
        at: ctx.now,
      });
    });
  return { shop, turn, later, write };
}

const countOf = (shop: TestShop, status: 'received' | 'queued') =>
  shop.run(shop.owner, async (ctx) => {
    const rows = await ctx.tx
      .select({ id: messages.id })
      .from(messages)
      .where(and(eq(messages.tenantId, shop.tenantId), eq(messages.status, status)));
    return rows.length;
  });

describe('the turn of a tenant', () => {
  it('answers everybody who wrote, however many pages they are', async () => {
    const { shop, turn, write } = await open();
    for (let index = 0; index < 20; index += 1) await write(`346000000${10 + index}`, complete);
    expect(await processTenant({ ...turn, now: () => 0 }, shop.tenantId)).toBe(false);
    expect([await countOf(shop, 'received'), await countOf(shop, 'queued')]).toEqual([0, 20]);
  });

  it('ends when its time is over, and says that there is more', async () => {
    const { shop, turn, write } = await open();
    for (let index = 0; index < 20; index += 1) await write(`346000000${10 + index}`, complete);
    let now = 0;
    const clock = () => (now += 2_000);
    expect(await processTenant({ ...turn, now: clock }, shop.tenantId)).toBe(true);
    expect([await countOf(shop, 'received'), await countOf(shop, 'queued')]).toEqual([4, 16]);
    expect(await processTenant({ ...turn, now: clock }, shop.tenantId)).toBe(false);
    expect(await countOf(shop, 'received')).toBe(0);
  });

  it('leaves who only began a sentence until more comes or their wait is over', async () => {
    const { shop, turn, later, write } = await open();
    const { conversationId } = await write('34600000001', "hi, I'd like");
    // Nobody reads a message in the millisecond in which it was recorded.
    const takeTurn = () => {
      world.clock.now = new Date(world.clock.now.getTime() + 1);
      return processTenant(turn, shop.tenantId);
    };
    await takeTurn();
    expect([later, await countOf(shop, 'queued')]).toEqual([[conversationId], 0]);
    world.clock.now = new Date(world.clock.now.getTime() + 1_000);
    await takeTurn();
    expect([later, await countOf(shop, 'received')]).toEqual([[conversationId], 1]);

    world.clock.now = new Date(world.clock.now.getTime() + 500);
    await write('34600000001', complete);
    await takeTurn();
    expect([await countOf(shop, 'received'), await countOf(shop, 'queued')]).toEqual([0, 1]);

    await write('34600000002', "hi, I'd like");
    await takeTurn();
    expect(await countOf(shop, 'received')).toBe(1);
    world.clock.now = new Date(world.clock.now.getTime() + 3_000);
    await takeTurn();
    expect(await countOf(shop, 'received')).toBe(0);
  });
});

describe.skipIf(noRedisServer)(
  `a job store that is lost${noRedisServer ? ` (${noRedisServer})` : ''}`,
  () => {
    it('leaves the answering to the process that could not wake anybody', async () => {
      const { shop, turn, write } = await open();
      const server = await startOwnRedis();
      const queue = redisJobs(server.url, 2_000, silent).queue('conversations');
      const tenants = new WakeTenants({ queue, step, log: silent, turn });
      const elsewhere = new WakeTenants({ queue, step, log: silent, turn: null });
      onTestFinished(async () => {
        await tenants.drain();
        await queue.close();
        await server.close();
      });
      await server.kill();
      await write('34600000001', complete);
      await expect(elsewhere.wake(shop.tenantId)).rejects.toThrow();
      await Promise.all([tenants.wake(shop.tenantId), tenants.wake(shop.tenantId)]);
      await expect.poll(() => countOf(shop, 'queued'), { timeout: 10_000 }).toBe(1);
      await write('34600000002', complete);
      await tenants.wakeIfIdle(shop.tenantId);
      await expect.poll(() => countOf(shop, 'queued'), { timeout: 10_000 }).toBe(2);
    });
  },
);
