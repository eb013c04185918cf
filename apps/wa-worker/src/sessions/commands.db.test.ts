import { holdSession, letLeaseEnd } from '@novi/core/testing/live-session';
import { openTestShop, openTestWorld, type TestShop, type TestWorld } from '@novi/core/testing/test-shop';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postgresJobs } from '../jobs/postgres-jobs.ts';
import { migrateJobs } from '../testing/migrate-jobs.ts';
import { SessionCommands } from './commands.ts';

const silent = { info() {}, warn() {}, error() {} };
let world: TestWorld;
let shop: TestShop;
const looks = { first: 0, second: 0 };
const open: SessionCommands[] = [];

beforeAll(async () => {
  world = await openTestWorld();
  world.clock.now = new Date();
  const { databaseUrl, rolePassword } = world.test;
  await migrateJobs(databaseUrl);
  shop = await openTestShop(world);
  const jobs = postgresJobs(databaseUrl, rolePassword, 5_000, silent);
  for (const [workerId, name] of [
    ['worker-1', 'first'],
    ['worker-2', 'second'],
  ] as const) {
    const look = () => {
      looks[name] += 1;
    };
    open.push(new SessionCommands({ edge: world.edge, jobs, workerId, isHolder: true, look }));
  }
});
afterAll(async () => {
  await Promise.all(open.map((commands) => commands.close()));
  await world.close();
});

const send = () => open[1]?.send({ tenantId: shop.tenantId, sessionId: shop.sessionId });

it('goes to the worker that holds the session, and to any when nobody does', async () => {
  await holdSession(shop, 1);
  await send();
  await expect.poll(() => looks, { timeout: 30_000 }).toEqual({ first: 1, second: 0 });
  await letLeaseEnd(shop);
  await send();
  await expect.poll(() => looks.first + looks.second, { timeout: 30_000 }).toBe(2);
});
