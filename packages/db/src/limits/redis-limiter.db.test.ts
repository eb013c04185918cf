import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openLimiter } from '../limits.ts';
import { openRedis, type Redis } from '../redis/open-redis.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { noRedisServer, startOwnRedis } from '../testing/test-redis.ts';

describe.skipIf(noRedisServer)(`limits on redis${noRedisServer ? ` (${noRedisServer})` : ''}`, () => {
  let home: TestDatabase;
  beforeAll(async () => {
    home = await createTestDatabase();
  });
  afterAll(() => home.close());

  async function open() {
    const server = await startOwnRedis();
    const troubles: Error[] = [];
    const connect = async (): Promise<Redis> => {
      const redis = openRedis(server.url, (error) => troubles.push(error));
      onTestFinished(() => redis.close());
      await expect.poll(() => redis.commands.status, { timeout: 20_000 }).toBe('ready');
      return redis;
    };
    onTestFinished(() => server.close());
    return { server, troubles, connect };
  }
  const limit = { name: 'login', burst: 5, perSecond: 1 / 3600 };

  it('two processes share one limit, callers at once do not slip past it, and no key is kept in clear', async () => {
    const { server, connect } = await open();
    const limiters = [await connect(), await connect()].map((redis) => openLimiter({ ...limit, redis }));
    const verdicts = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => limiters[index % 2]?.take('person@example.test')),
    );
    expect(verdicts.filter((verdict) => verdict?.allowed)).toHaveLength(5);
    const refused = verdicts.find((verdict) => !verdict?.allowed);
    expect(refused?.retryAfterMs).toBeGreaterThan(3_500_000);
    expect(refused?.retryAfterMs).toBeLessThanOrEqual(3_600_000);
    expect(await limiters[0]?.take('someone@example.test')).toMatchObject({ allowed: true });
    expect(await server.command('KEYS', '*person*')).toBe('');
    expect(await server.command('DBSIZE')).toBe('2');
  });

  it('lets more come as time passes on the server, and forgets a key whose limit is full again', async () => {
    const { server, connect } = await open();
    const limiter = openLimiter({ name: 'quick', burst: 2, perSecond: 20, redis: await connect() });
    expect((await limiter.take('a')).allowed).toBe(true);
    await expect.poll(() => server.command('DBSIZE'), { timeout: 10_000 }).toBe('0');
    for (let i = 0; i < 2; i += 1) await limiter.take('a');
    const again = () => limiter.take('a').then((verdict) => verdict.allowed);
    await expect.poll(again, { timeout: 10_000 }).toBe(true);
  });

  it.each(['database', 'memory'] as const)(
    'does not open when Redis is lost: it counts in %s, and says so',
    async (otherwise) => {
      const { server, troubles, connect } = await open();
      const database = otherwise === 'database' ? { database: home.database } : {};
      const limiter = openLimiter({ ...limit, name: otherwise, redis: await connect(), ...database });
      expect((await limiter.take('a')).allowed).toBe(true);
      await server.kill();
      const verdicts = [];
      for (let i = 0; i < 8; i += 1) verdicts.push((await limiter.take('a')).allowed);
      expect(verdicts.filter(Boolean)).toHaveLength(5);
      expect(troubles.length).toBeGreaterThan(0);
    },
  );

  it('does not open when Redis is out of memory', async () => {
    const { server, troubles, connect } = await open();
    const limiter = openLimiter({ ...limit, redis: await connect() });
    await server.command('CONFIG', 'SET', 'maxmemory', '1');
    const verdicts = [];
    for (let i = 0; i < 8; i += 1) verdicts.push((await limiter.take('a')).allowed);
    expect(verdicts.filter(Boolean)).toHaveLength(5);
    expect(troubles[0]?.message).toMatch(/OOM/);
  });
});
