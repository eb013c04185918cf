import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@novi/db/testing/test-database';
import { noRedis, testRedisUrl } from '@novi/db/testing/test-redis';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { migrateJobs } from '../testing/migrate-jobs.ts';
import type { JobsBackend, WakeUp, WakeUpQueue, WakeUpWorker } from './backend.ts';
import { openJobs } from './open-jobs.ts';
import { wakeUp, wakeUpIfIdle, wakeUpLater } from './wake-ups.ts';

const stuckWorker = fileURLToPath(new URL('./fixtures/stuck-worker.ts', import.meta.url));
const silent = { info() {}, warn() {}, error() {} };
const lockMs = 2_000;
const tenant: WakeUp = { tenantId: 'a' };
const homes = [
  { home: 'postgres', skipped: null },
  { home: 'redis', skipped: noRedis },
] as const;

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
  await migrateJobs(test.databaseUrl);
});
afterAll(() => test.close());

for (const { home, skipped } of homes) {
  describe.skipIf(skipped)(`waking a tenant on ${home}${skipped ? ` (${skipped})` : ''}`, () => {
    let env: { DATABASE_URL: string; NOVI_ROLE_PASSWORD: string; REDIS_URL?: string };
    let jobs: JobsBackend;
    let queue: WakeUpQueue;
    const workers: WakeUpWorker[] = [];
    const children: ChildProcess[] = [];
    const work = (process: (data: WakeUp) => Promise<void>) => {
      workers.push(jobs.worker('wake-ups', 4, process));
    };

    beforeAll(async () => {
      env = { DATABASE_URL: test.databaseUrl, NOVI_ROLE_PASSWORD: test.rolePassword };
      if (home === 'redis') env.REDIS_URL = testRedisUrl();
      jobs = openJobs(env, lockMs, silent);
      queue = jobs.queue('wake-ups');
    });
    afterEach(async () => {
      for (const child of children.splice(0)) child.kill('SIGKILL');
      await Promise.all(workers.splice(0).map((worker) => worker.close()));
    });
    afterAll(() => queue.close());

    it('is kept where it should be', async () => {
      expect(jobs.home).toBe(home);
      await expect.poll(() => queue.getWaitingCount().catch(() => -1), { timeout: 10_000 }).toBe(0);
    });

    it('runs once more, and only once, for all that came while it was being answered', async () => {
      let runs = 0;
      const started = Promise.withResolvers<void>();
      const release = Promise.withResolvers<void>();
      const again = Promise.withResolvers<void>();
      work(async () => {
        runs += 1;
        if (runs > 1) return again.resolve();
        started.resolve();
        await release.promise;
      });
      await wakeUp(queue, 'a');
      await started.promise;
      for (let count = 0; count < 20; count += 1) await wakeUp(queue, 'a');
      release.resolve();
      await again.promise;
      await wakeUp(queue, 'other');
      await expect.poll(() => runs, { timeout: 10_000 }).toBe(3);
      expect(await queue.getWaitingCount()).toBe(0);
    });

    it('is left alone by the sweeper while it is being answered, and woken by it otherwise', async () => {
      let runs = 0;
      const started = Promise.withResolvers<void>();
      const release = Promise.withResolvers<void>();
      work(async () => {
        runs += 1;
        started.resolve();
        await release.promise;
      });
      await wakeUpIfIdle(queue, 'a');
      await started.promise;
      await wakeUpIfIdle(queue, 'a');
      release.resolve();
      await wakeUp(queue, 'other');
      await expect.poll(() => runs, { timeout: 10_000 }).toBe(2);
      // As the sweeper does: again and again, until the job before has ended.
      const woken = async () => {
        await wakeUpIfIdle(queue, 'a');
        return runs;
      };
      await expect.poll(woken, { timeout: 10_000 }).toBe(3);
    });

    it('is not swallowed by the wait for the rest of an unfinished message', async () => {
      const waiting = { tenantId: 'a', conversationId: 'unfinished' };
      await wakeUpLater(queue, waiting, 600_000);
      const woken = Promise.withResolvers<WakeUp>();
      work(async (data) => woken.resolve(data));
      await wakeUp(queue, 'a');
      expect(await woken.promise).toEqual(tenant);
    });

    it('comes after its delay, and a later one replaces it', async () => {
      const late = { tenantId: 'a', conversationId: 'late' };
      const woken: WakeUp[] = [];
      work(async (data) => void woken.push(data));
      await wakeUpLater(queue, late, 600_000);
      await wakeUpLater(queue, late, 50);
      await expect.poll(() => woken, { timeout: 10_000 }).toEqual([late]);
    });

    it('is done once each by two workers', async () => {
      const ids = Array.from({ length: 60 }, (_, index) => `of-two-${index}`);
      const done: string[] = [];
      const by = new Set<number>();
      for (const worker of [1, 2]) {
        work(async ({ tenantId }) => {
          by.add(worker);
          done.push(tenantId);
          // Until both have had one, so that neither can do all.
          await expect.poll(() => by.size, { timeout: 10_000 }).toBe(2);
        });
      }
      for (const tenantId of ids) await wakeUp(queue, tenantId);
      await expect.poll(() => done.toSorted(), { timeout: 20_000 }).toEqual(ids.toSorted());
    });

    it('is taken over from a worker that was killed, with what came meanwhile', async () => {
      const child = spawn(process.execPath, [stuckWorker], {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        env: { ...process.env, ...env, LOCK_MS: String(lockMs) },
      });
      children.push(child);
      await wakeUp(queue, 'a');
      expect((await once(child, 'message'))[0]).toEqual(tenant);
      await wakeUp(queue, 'a');
      child.kill('SIGKILL');
      const runs: WakeUp[] = [];
      work(async (data) => void runs.push(data));
      await expect.poll(() => runs, { timeout: 20_000 }).toEqual([tenant, tenant]);
    });
  });
}
