import type { JobsOptions } from 'bullmq';

/**
 * A job says for whom to look, and nothing of what is there. `conversationId`: whose wait for the rest of an unfinished
 * message is over.
 */
export interface WakeUp {
  tenantId: string;
  conversationId?: string;
}

/** Its calls settle within seconds whatever the store does; one that is out of reach rejects. */
export interface WakeUpQueue {
  add(name: string, data: WakeUp, options: JobsOptions): Promise<unknown>;
  getWaitingCount(): Promise<number>;
  close(): Promise<void>;
}

export interface WakeUpWorker {
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}

/** Where jobs live: `postgresJobs` or `redisJobs`. Losing all of them loses nothing; the sweeper reads the rows. */
export interface JobsBackend {
  readonly home: 'postgres' | 'redis';
  queue(name: string): WakeUpQueue;
  worker(name: string, concurrency: number, process: (data: WakeUp) => Promise<void>): WakeUpWorker;
}

/**
 * What both homes ask of a worker. A killed worker's conversation waits for `lockMs` and half as much again. Two
 * workers on one conversation, after a pause longer than the lock, meet at its row lock in PostgreSQL.
 * @param lockMs how long a job is a worker's without a sign of life from it
 */
export function workerSettings(concurrency: number, lockMs: number) {
  return {
    concurrency,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 1_000 },
    lockDuration: lockMs,
    stalledInterval: lockMs / 2,
    maxStalledCount: 10,
    // After an error of the store, not of a job; its own 15 s are how long customers would wait.
    runRetryDelay: 1_000,
  };
}
