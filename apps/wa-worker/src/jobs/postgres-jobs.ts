import { roleUrl } from '@novi/db/role-url';
import { createPostgresBackend, Queue, Worker } from 'bullmq';
import type { Log } from '../steps.ts';
import { type JobsBackend, type WakeUp, workerSettings } from './backend.ts';

/** Where BullMQ keeps its tables: a schema and a role of its own, which see nothing else. */
export const jobsSchema = 'jobs';

/** A server that is gone without a word keeps nobody for longer; the connection is thrown away then. */
const patience = {
  connectionTimeoutMillis: 5_000,
  query_timeout: 10_000,
  statement_timeout: 8_000,
};

/**
 * BullMQ on the PostgreSQL that is there anyway. Every queue and worker gets an error listener: without one, a
 * restart of PostgreSQL would end the process.
 */
export function postgresJobs(
  databaseUrl: string,
  rolePassword: string,
  lockMs: number,
  log: Log,
): JobsBackend {
  const connectionString = roleUrl(databaseUrl, 'app_jobs', rolePassword);
  const connection = (max: number) => ({ connectionString, schema: jobsSchema, max, ...patience });
  const outOfReach = (queue: string) => (error: Error) =>
    log.warn({ err: error, queue }, 'the job store is out of reach');
  return {
    home: 'postgres',
    queue(name) {
      const queue = new Queue(name, { connection: connection(4) }, createPostgresBackend);
      queue.on('error', outOfReach(name));
      return queue;
    },
    worker(name, concurrency, process) {
      const worker = new Worker(
        name,
        (job) => process(job.data as WakeUp),
        { connection: connection(6), ...workerSettings(concurrency, lockMs) },
        createPostgresBackend,
      );
      worker.on('error', outOfReach(name));
      return worker;
    },
  };
}
