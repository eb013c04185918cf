import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openRedis, type Redis } from './redis/open-redis.ts';
import type { Signal } from './signals/signal.ts';
import { openSignals } from './signals.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';
import { noRedisServer, startOwnRedis } from './testing/test-redis.ts';

let home: TestDatabase;

beforeAll(async () => {
  home = await createTestDatabase();
});

afterAll(async () => {
  await home.close();
});

const signal = (id: string): Signal => ({ kind: 'order', tenantId: 'tenant', id });

/** Collects what arrives, and resolves once `count` items have. */
function collector<T>() {
  const items: T[] = [];
  let wake = () => {};
  return {
    items,
    add(item: T) {
      items.push(item);
      wake();
    },
    async reach(count: number) {
      while (items.length < count) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return items;
    },
  };
}

describe('a signal on postgres', () => {
  it('reaches every listener; one that hears again after its connection was killed', async () => {
    const { listen, notify } = openSignals(home.database);
    const heard = collector<Signal>();
    const connections = collector<true>();
    const subscription = await listen(heard.add, () => connections.add(true));
    await notify([signal('1'), signal('2')]);
    await notify([]);
    expect(await heard.reach(2)).toEqual([signal('1'), signal('2')]);

    const admin = postgres(home.databaseUrl, { max: 1 });
    await admin`select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = current_database() and query like 'listen%'`;
    await connections.reach(2);
    await admin`select pg_notify('novi_signal', 'not a signal')`;
    await notify([signal('3')]);
    expect(await heard.reach(3)).toEqual([signal('1'), signal('2'), signal('3')]);

    await subscription.close();
    await admin.end();
  });
});

describe.skipIf(noRedisServer)(`a signal on redis${noRedisServer ? ` (${noRedisServer})` : ''}`, () => {
  async function open() {
    const server = await startOwnRedis();
    const troubles: Error[] = [];
    const redis = openRedis(server.url, (error) => troubles.push(error));
    onTestFinished(async () => {
      await redis.close();
      await server.close();
    });
    return { server, redis, troubles, signals: openSignals(home.database, redis) };
  }
  const isUp = (redis: Redis) => expect.poll(() => redis.commands.status, { timeout: 20_000 }).toBe('ready');

  it('reaches every listener, and again after Redis was killed and came back empty', async () => {
    const { server, redis, troubles, signals } = await open();
    const heard = collector<Signal>();
    const connections = collector<true>();
    const subscription = await signals.listen(heard.add, () => connections.add(true));
    await isUp(redis);
    await signals.notify([signal('1'), signal('2')]);
    await signals.notify([]);
    expect(await heard.reach(2)).toEqual([signal('1'), signal('2')]);

    await server.kill();
    await expect(signals.notify([signal('lost')])).rejects.toThrow();
    await server.start();
    await connections.reach(2);
    await isUp(redis);
    await server.command('PUBLISH', redis.key('signals'), 'nonsense');
    await signals.notify([signal('3')]);
    expect(await heard.reach(3)).toEqual([signal('1'), signal('2'), signal('3')]);
    expect(troubles.length).toBeGreaterThan(0);
    await subscription.close();
  });

  it('does not hang whoever sends it or begins to listen while Redis hangs, and is heard when it goes on', async () => {
    const { server, redis, signals } = await open();
    await isUp(redis);
    server.hang();
    await expect(signals.notify([signal('lost')])).rejects.toThrow();
    const heard = collector<Signal>();
    const connections = collector<true>();
    const subscription = await signals.listen(heard.add, () => connections.add(true));
    server.resume();
    await connections.reach(1);
    await isUp(redis);
    await signals.notify([signal('1')]);
    expect(await heard.reach(1)).toEqual([signal('1')]);
    await subscription.close();
  });
});
