import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLimiter } from './limits.ts';
import { openDatabase } from './open-database.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';
import { withRelay } from './with-relay.ts';

let home: TestDatabase;

beforeAll(async () => {
  home = await createTestDatabase();
});

afterAll(async () => {
  await home.close();
});

test('two processes share one limit, and callers at once do not slip past it', async () => {
  const other = openDatabase(home);
  const limit = { name: 'login', burst: 5, perSecond: 1 / 3600 };
  const limiters = [home.database, other].map((database) => openLimiter({ ...limit, database }));
  const verdicts = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => limiters[index % 2]?.take('person@example.test')),
  );
  expect(verdicts.filter((verdict) => verdict?.allowed)).toHaveLength(5);
  const refused = verdicts.find((verdict) => !verdict?.allowed);
  expect(refused?.retryAfterMs).toBeGreaterThan(3_500_000);
  // callers at once began some milliseconds apart, and each waits from where it began
  expect(refused?.retryAfterMs).toBeLessThan(3_700_000);
  expect(await limiters[0]?.take('someone@example.test')).toMatchObject({ allowed: true });
  await other.close();
});

test('keeps no address in clear, and forgets keys whose limit is full again', async () => {
  const admin = postgres(home.databaseUrl, { max: 1 });
  await openLimiter({ name: 'x', burst: 1, perSecond: 1, database: home.database }).take('1.2.3.4');
  const keys = await admin<{ key: string }[]>`select key from app.rate_limits`;
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.every(({ key }) => /^[\w-]{43}$/.test(key))).toBe(true);
  await admin`update app.rate_limits set arrival_at = now() - interval '1 second'`;
  const [row] = await withRelay(home.database, (tx) =>
    tx.execute<{ count: string }>(sql`select app.forget_limits() as count`),
  );
  expect(Number(row?.count)).toBe(keys.length);
  await admin.end();
});
