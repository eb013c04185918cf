import { noRedisServer, startOwnRedis } from '@novi/db/testing/test-redis';
import { describe, expect, it, onTestFinished } from 'vitest';
import { redisJobs } from './redis-jobs.ts';
import { wakeUp } from './wake-ups.ts';

const silent = { info() {}, warn() {}, error() {} };

describe.skipIf(noRedisServer)(`a Redis that is lost${noRedisServer ? ` (${noRedisServer})` : ''}`, () => {
  async function open() {
    const server = await startOwnRedis();
    const jobs = redisJobs(server.url, 2_000, silent);
    const queue = jobs.queue('wake-ups');
    const done: string[] = [];
    const worker = jobs.worker('wake-ups', 4, async ({ tenantId }) => void done.push(tenantId));
    onTestFinished(async () => {
      await Promise.all([worker.close(), queue.close()]);
      await server.close();
    });
    const wakesAgain = (id: string) => {
      const tried = () =>
        wakeUp(queue, id).then(
          () => done.includes(id),
          () => false,
        );
      return expect.poll(tried, { timeout: 30_000 }).toBe(true);
    };
    return { server, queue, worker, wakesAgain };
  }

  it('refuses a wake-up at once when it is gone, and works again when it is back, empty', async () => {
    const { server, queue, wakesAgain } = await open();
    await wakesAgain('before');
    await server.kill();
    await expect(wakeUp(queue, 'lost')).rejects.toThrow();
    await expect(queue.getWaitingCount()).rejects.toThrow();
    await server.start();
    await wakesAgain('after');
    await server.command('FLUSHALL');
    await wakesAgain('flushed');
  });

  it('refuses a wake-up when it hangs, and works again when it goes on', async () => {
    const { server, queue, wakesAgain } = await open();
    await wakesAgain('before');
    server.hang();
    await expect(wakeUp(queue, 'lost')).rejects.toThrow();
    server.resume();
    await wakesAgain('after');
  });

  it('refuses a wake-up when it is out of memory, and works again when it has some', async () => {
    const { server, queue, wakesAgain } = await open();
    await wakesAgain('before');
    await server.command('CONFIG', 'SET', 'maxmemory', '1');
    await expect(wakeUp(queue, 'lost')).rejects.toThrow(/OOM/);
    await server.command('CONFIG', 'SET', 'maxmemory', '0');
    await wakesAgain('after');
  });

  it('lets a worker and a queue that never reached it end', async () => {
    const server = await startOwnRedis();
    await server.kill();
    const jobs = redisJobs(server.url, 2_000, silent);
    const queue = jobs.queue('wake-ups');
    const worker = jobs.worker('wake-ups', 4, async () => {});
    await worker.waitUntilReady();
    await expect(wakeUp(queue, 'lost')).rejects.toThrow();
    await Promise.all([worker.close(), queue.close()]);
  });
});
