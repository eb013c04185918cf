import { execFile } from 'node:child_process';
import net from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createTestDatabase } from '@novi/db/testing/test-database';
import { expect, onTestFinished, test } from 'vitest';
import { postgresJobs } from './postgres-jobs.ts';

const migrateJobs = fileURLToPath(new URL('../migrate-jobs.ts', import.meta.url));
const log = { debug() {}, info() {}, warn() {}, error() {} };

/** FATAL 57P01, as a server says that is shut down. */
const shutDown = message('E', 'SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0');

function message(type: string, body: string): Buffer {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeUInt32BE(4 + Buffer.byteLength(body), 1);
  return Buffer.concat([head, Buffer.from(body)]);
}

/** A wire to the server on which each goodbye of a client meets the server's own. */
async function throughParting(databaseUrl: string): Promise<string> {
  const { port, hostname } = new URL(databaseUrl);
  const server = net.createServer({ allowHalfOpen: true }, (near) => {
    const far = net.connect(Number(port), hostname);
    near
      .on('error', () => {})
      .on('data', (bytes) => {
        if (bytes[0] === 'X'.charCodeAt(0)) near.end(shutDown);
        far.write(bytes);
      });
    far.on('error', () => {}).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const wired = new URL(databaseUrl);
  wired.port = String((server.address() as net.AddressInfo).port);
  return wired.href;
}

test('a worker that closes while its server does ends in order', async () => {
  const home = await createTestDatabase();
  onTestFinished(() => home.close());
  const env = { ...process.env, DATABASE_URL: home.databaseUrl };
  await promisify(execFile)(process.execPath, [migrateJobs], { env });
  const url = await throughParting(home.databaseUrl);
  const worker = postgresJobs(url, home.rolePassword, 1_000, log).worker('parting', 1, async () => {});
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
  const home = await createTestDatabase();
  onTestFinished(() => home.close());
  const env = { ...process.env, DATABASE_URL: home.databaseUrl };
  await promisify(execFile)(process.execPath, [migrateJobs], { env });
  const { port, hostname } = new URL(home.databaseUrl);
  let isAway = true;
  let turnedAway = 0;
  const server = net.createServer((near) => {
    near.on('error', () => {});
    if (isAway) {
      turnedAway += 1;
      near.destroy();
      return;
    }
    const far = net.connect(Number(port), hostname);
    near.pipe(far.on('error', () => {})).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const wired = new URL(home.databaseUrl);
  wired.port = String((server.address() as net.AddressInfo).port);

  const done = Promise.withResolvers<void>();
  const worker = postgresJobs(wired.href, home.rolePassword, 1_000, log).worker('away', 1, async () =>
    done.resolve(),
  );
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  // It pauses between its attempts; without a pause there would be hundreds.
  expect(turnedAway).toBeLessThan(20);
  isAway = false;
  const queue = postgresJobs(home.databaseUrl, home.rolePassword, 1_000, log).queue('away');
  await queue.add('wake', { tenantId: 'a' }, {});
  await done.promise;
  await worker.close();
  await queue.close();
});
