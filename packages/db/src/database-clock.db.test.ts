import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openDatabaseClock } from './database-clock.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';

let home: TestDatabase;
beforeAll(async () => {
  home = await createTestDatabase();
});
afterAll(() => home.close());

const tenMinutes = 600_000;
/** How far a clock is from this machine's, which is the database's here, ms. */
const offMs = (now: Date) => Math.abs(now.getTime() - Date.now());

test.each([-tenMinutes, 0, tenMinutes])('a machine that is %d ms off says what time it is', async (off) => {
  const clock = await openDatabaseClock(home.database, () => new Date(Date.now() + off));
  onTestFinished(() => clock.close());
  expect(offMs(clock.now())).toBeLessThan(1_000);
});

test('a machine that is right is left alone', async () => {
  const clock = await openDatabaseClock(home.database);
  onTestFinished(() => clock.close());
  const before = Date.now();
  const now = clock.now().getTime();
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});

test('a database that is away at the start is asked again', async () => {
  let isAway = true;
  const sql = ((...args: Parameters<typeof home.database.signalSql>) =>
    isAway
      ? Promise.reject(new Error('away'))
      : home.database.signalSql(...args)) as typeof home.database.signalSql;
  const clock = await openDatabaseClock({ signalSql: sql }, () => new Date(Date.now() - tenMinutes));
  onTestFinished(() => clock.close());
  expect(offMs(clock.now())).toBeGreaterThan(1_000);
  isAway = false;
  await expect.poll(() => offMs(clock.now()), { timeout: 5_000 }).toBeLessThan(1_000);
});
