import { roleUrl } from '@novi/db/role-url';
import { createPostgresBackend, type JobsOptions, Queue, Worker } from 'bullmq';
import type { Log } from '../steps.ts';

/** Where BullMQ keeps its tables: a schema and a role of its own, which see nothing else. */
export const jobsSchema = 'jobs';

/** A job says which rows to look at, and nothing of what is in them. */
export interface WakeUp {
  tenantId: string;
  conversationId: string;
}

export interface WakeUpQueue {
  add(name: string, data: WakeUp, options: JobsOptions): Promise<unknown>;
  getWaitingCount(): Promise<number>;
  close(): Promise<void>;
}

export interface WakeUpWorker {
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}

export interface JobsBackend {
  queue(name: string): WakeUpQueue;
  worker(name: string, concurrency: number, process: (data: WakeUp) => Promise<void>): WakeUpWorker;
}

/**
 * BullMQ on the PostgreSQL that is there anyway. Every queue and worker gets an error listener: without one, a
 * restart of PostgreSQL would end the process.
 * @param lockMs how long a job is a worker's without a sign of life from it
 */
export function postgresJobs(
  databaseUrl: string,
  rolePassword: string,
  lockMs: number,
  log: Log,
): JobsBackend {
  const connectionString = roleUrl(databaseUrl, 'app_jobs', rolePassword);
  const connection = (max: number) => ({ connectionString, schema: jobsSchema, max });
  const outOfReach = (queue: string) => (error: Error) =>
    log.warn({ err: error, queue }, 'the job store is out of reach');
  return {
    queue(name) {
      const queue = new Queue(name, { connection: connection(4) }, createPostgresBackend);
      queue.on('error', outOfReach(name));
      return queue;
    },
    worker(name, concurrency, process) {
      const worker = new Worker(
        name,
        (job) => process(job.data as WakeUp),
        {
          connection: connection(6),
          concurrency,
          removeOnComplete: { count: 0 },
          removeOnFail: { count: 1_000 },
          // A killed worker's conversation waits this long and half as much again. Two workers on one
          // conversation, after a pause longer than the lock, meet at its row lock in PostgreSQL.
          lockDuration: lockMs,
          stalledInterval: lockMs / 2,
          maxStalledCount: 10,
        },
        createPostgresBackend,
      );
      worker.on('error', outOfReach(name));
      return worker;
    },
  };
}
