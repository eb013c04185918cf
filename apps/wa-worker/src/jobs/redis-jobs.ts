import { callerSettings, connectionSettings } from '@novi/db/redis/open-redis';
import { redisAddress } from '@novi/db/redis/redis-address';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Log } from '../steps.ts';
import { type JobsBackend, type WakeUp, workerSettings } from './backend.ts';

/** How long a worker that is to end waits for Redis to hear of what it finished; other workers take it over otherwise. */
const partingMs = 5_000;

/**
 * BullMQ on Redis or Valkey. Who adds a job waits at most 2 s, and not at all while Redis is known to be lost. A worker
 * waits for Redis to come back, however long that takes.
 */
export function redisJobs(redisUrl: string, lockMs: number, log: Log): JobsBackend {
  const { url, prefix: ours } = redisAddress(redisUrl);
  const prefix = `${ours}:jobs`;
  const outOfReach = (queue: string) => (error: Error) =>
    log.warn({ err: error, queue }, 'the job store is out of reach');
  return {
    home: 'redis',
    queue(name) {
      const connection = new Redis(url, callerSettings).on('error', outOfReach(name));
      const queue = new Queue(name, { connection, prefix });
      queue.on('error', outOfReach(name));
      // BullMQ waits for a first connection without end, whatever the client's settings say.
      const demandReady = () => {
        if (connection.status !== 'ready') throw new Error('the job store (Redis) is out of reach');
      };
      return {
        async add(jobName, data, options) {
          demandReady();
          return queue.add(jobName, data, options);
        },
        async getWaitingCount() {
          demandReady();
          return queue.getWaitingCount();
        },
        async close() {
          await settled(queue.close());
          connection.disconnect();
        },
      };
    },
    worker(name, concurrency, process) {
      const worker = new Worker(name, (job) => process(job.data as WakeUp), {
        // Longer than a worker waits for a job at a stretch: who hears nothing for so long is talking to nobody.
        connection: { url, ...connectionSettings, maxRetriesPerRequest: null, socketTimeout: 15_000 },
        prefix,
        ...workerSettings(concurrency, lockMs),
      });
      worker.on('error', outOfReach(name));
      return {
        waitUntilReady: () => settled(worker.waitUntilReady()),
        // What it was doing is finished in the rows; when Redis cannot be told, nobody waits for it.
        close: async () => void (await settled(worker.close())),
      };
    },
  };
}

/** Waits for what Redis may never answer, but not for ever. Rejects as `work` does. */
async function settled(work: Promise<unknown>): Promise<void> {
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(late.resolve, partingMs);
  work.catch(() => {});
  await Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
}
