import net from 'node:net';
import { adminShutdown } from '@novi/db/testing/admin-shutdown';
import { createTestDatabase, type TestDatabase } from '@novi/db/testing/test-database';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { migrateJobs } from '../testing/migrate-jobs.ts';
import { postgresJobs } from './postgres-jobs.ts';

const log = { debug() {}, info() {}, warn() {}, error() {} };

let home: TestDatabase;
beforeAll(async () => {
  home = await createTestDatabase();
  await migrateJobs(home.databaseUrl);
});
afterAll(() => home.close());

const jobsAt = (databaseUrl: string) => postgresJobs(databaseUrl, home.rolePassword, 1_000, log);

/** The address of the server behind one that treats each connection as it likes. */
async function behind(treat: (near: net.Socket, reach: () => net.Socket) => void): Promise<string> {
  const wired = new URL(home.databaseUrl);
  const { port, hostname } = wired;
  const server = net.createServer({ allowHalfOpen: true }, (near) => {
    near.on('error', () => {});
    treat(near, () => net.connect(Number(port), hostname).on('error', () => {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  wired.port = String((server.address() as net.AddressInfo).port);
  return wired.href;
}

test('a worker that closes while its server does ends in order', async () => {
  const url = await behind((near, reach) => {
    const far = reach();
    near.on('data', (bytes) => {
      if (bytes[0] === 'X'.charCodeAt(0)) near.end(adminShutdown);
      far.write(bytes);
    });
    far.pipe(near);
  });
  const worker = jobsAt(url).worker('parting', 1, async () => {});
  await worker.waitUntilReady();
  const failures: unknown[] = [];
  const onFailure = (error: unknown) => failures.push(error);
  process.on('uncaughtException', onFailure);
  await worker.close();
  await new Promise((resolve) => setTimeout(resolve, 200));
  process.off('uncaughtException', onFailure);
  expect(failures).toEqual([]);
});

test('a worker whose server is away at its start waits, and takes jobs once it is there', async () => {
  let isAway = true;
  let turnedAway = 0;
  const url = await behind((near, reach) => {
    if (isAway) {
      turnedAway += 1;
      near.destroy();
      return;
    }
    near.pipe(reach()).pipe(near);
  });
  const done = Promise.withResolvers<void>();
  const worker = jobsAt(url).worker('away', 1, async () => done.resolve());
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  // It pauses between its attempts; without a pause there would be hundreds.
  expect(turnedAway).toBeLessThan(20);
  isAway = false;
  const queue = jobsAt(home.databaseUrl).queue('away');
  await queue.add('wake', { tenantId: 'a' }, {});
  await done.promise;
  await worker.close();
  await queue.close();
});

test('a worker whose connections were lost without a word ends all the same', async () => {
  const ends = new Set<net.Socket>();
  const url = await behind((near, reach) => {
    const far = reach();
    near.pipe(far).pipe(near);
    ends.add(near).add(far);
  });
  const worker = jobsAt(url).worker('lost', 1, async () => {});
  await worker.waitUntilReady();
  await expect.poll(() => ends.size, { timeout: 5_000 }).toBeGreaterThan(4);
  for (const end of ends) end.unpipe().pause();
  await worker.close();
  for (const end of ends) end.destroy();
});
