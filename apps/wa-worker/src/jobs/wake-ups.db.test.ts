import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createTestDatabase, type TestDatabase } from '@novi/db/testing/test-database';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type JobsBackend,
  postgresJobs,
  type WakeUp,
  type WakeUpQueue,
  type WakeUpWorker,
} from './backend.ts';
import { wakeUp, wakeUpIfIdle, wakeUpLater } from './wake-ups.ts';

const migrateJobs = fileURLToPath(new URL('../migrate-jobs.ts', import.meta.url));
const silent = { info() {}, warn() {}, error() {} };
const conversation: WakeUp = { tenantId: 'a', conversationId: 'c' };

let test: TestDatabase;
let jobs: JobsBackend;
let queue: WakeUpQueue;
let worker: WakeUpWorker | undefined;

beforeAll(async () => {
  test = await createTestDatabase();
  const env = { ...process.env, DATABASE_URL: test.databaseUrl };
  await promisify(execFile)(process.execPath, [migrateJobs], { env });
  jobs = postgresJobs(test.databaseUrl, test.rolePassword, 5_000, silent);
  queue = jobs.queue('wake-ups');
});
afterEach(async () => {
  await worker?.close();
  worker = undefined;
});
afterAll(async () => {
  await queue.close();
  await test.close();
});

describe('waking a conversation', () => {
  it('runs once more, and only once, for all that came while it was being answered', async () => {
    let runs = 0;
    const started = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const again = Promise.withResolvers<void>();
    worker = jobs.worker('wake-ups', 4, async () => {
      runs += 1;
      if (runs > 1) return again.resolve();
      started.resolve();
      await release.promise;
    });
    await wakeUp(queue, conversation);
    await started.promise;
    for (let count = 0; count < 20; count += 1) await wakeUp(queue, conversation);
    release.resolve();
    await again.promise;
    await wakeUp(queue, { tenantId: 'a', conversationId: 'other' });
    await expect.poll(() => runs, { timeout: 10_000 }).toBe(3);
    expect(await queue.getWaitingCount()).toBe(0);
  });

  it('is left alone by the sweeper while it is being answered, and woken by it otherwise', async () => {
    let runs = 0;
    const started = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    worker = jobs.worker('wake-ups', 4, async () => {
      runs += 1;
      started.resolve();
      await release.promise;
    });
    await wakeUpIfIdle(queue, conversation);
    await started.promise;
    await wakeUpIfIdle(queue, conversation);
    release.resolve();
    await wakeUp(queue, { tenantId: 'a', conversationId: 'other' });
    await expect.poll(() => runs, { timeout: 10_000 }).toBe(2);
    // As the sweeper does: again and again, until the job before has ended.
    const woken = async () => {
      await wakeUpIfIdle(queue, conversation);
      return runs;
    };
    await expect.poll(woken, { timeout: 10_000 }).toBe(3);
  });

  it('is not swallowed by the wait for the rest of an unfinished message', async () => {
    await wakeUpLater(queue, conversation, 600_000);
    const woken = Promise.withResolvers<WakeUp>();
    worker = jobs.worker('wake-ups', 4, async (data) => woken.resolve(data));
    await wakeUp(queue, conversation);
    expect(await woken.promise).toEqual(conversation);
  });
});
