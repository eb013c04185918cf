import { setTimeout as sleep } from 'node:timers/promises';
import { openTestWorld } from '@novi/core/testing/test-shop';
import { testRedisUrl } from '@novi/db/testing/test-redis';
import postgres, { type Sql } from 'postgres';
import { round } from '../measure/statistics.ts';
import { runToEnd, startChild } from '../stack/child-process.ts';
import { openLinkedShops } from '../stack/linked-shops.ts';
import { startSandbox } from '../stack/product.ts';
import { type Answered, readWaits } from './read-waits.ts';
import { floodFrom, writeSteadily } from './senders.ts';

export interface FloodOptions {
  home: 'postgres' | 'redis';
  tenants: number;
  messages: number;
  perMinute: number;
  seconds: number;
  progress: (text: string) => void;
}

export interface FloodResult {
  home: string;
  /** What the others wrote, all together. */
  perMinute: number;
  quiet: Answered;
  flooded: Answered;
  /** Of the p95 until the reply was claimed. */
  ratio: number;
  flooder: {
    accepted: number;
    acceptedInSeconds: number;
    received: number;
    answered: number;
    answeredPerSecond: number;
  };
}

/** A rate is sustained when the others' p95 stays below this without a flood. */
const sustainedMs = 500;
const readyWithinMs = 10 * 60_000;

/** One worker with every tenant's session; the flood waits at its door while the others are measured. */
export async function runFlood(options: FloodOptions): Promise<FloodResult> {
  const { home, tenants, messages, seconds, progress } = options;
  const ends: (() => Promise<unknown>)[] = [];
  try {
    const world = await openTestWorld();
    ends.unshift(world.close);
    const env: NodeJS.ProcessEnv = { ...process.env, DATABASE_URL: world.test.databaseUrl };
    await runToEnd('apps/wa-worker/src/migrate-jobs.ts', env);
    const sandbox = await startSandbox();
    ends.unshift(sandbox.child.stop);
    const admin = postgres(world.test.databaseUrl, { max: 1, onnotice: () => {} });
    ends.unshift(() => admin.end());

    progress(`linking ${tenants} shops`);
    world.clock.now = new Date();
    const shops = await openLinkedShops(world, sandbox.url, { count: tenants, hasMenu: true });
    const [flooding, ...others] = shops;
    if (!flooding) throw new Error('a flood needs a tenant');
    const workerEnv = {
      ...env,
      ...(home === 'redis' ? { REDIS_URL: testRedisUrl() } : {}),
      MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
      SANDBOX_URL: sandbox.url,
      WORKER_CAPACITY: String(tenants),
      WORKER_PORT: '0',
      LOG_LEVEL: 'info',
    };
    const worker = await startChild('apps/wa-worker/src/main.ts', workerEnv, /"msg":"worker is ready"/);
    ends.unshift(worker.stop);
    await untilReady(admin, tenants);

    const measure = async (perMinute: number, forSeconds: number) => {
      const sent = await writeSteadily(sandbox.url, others, perMinute, forSeconds);
      return readWaits(admin, sent);
    };
    progress('warming up');
    await measure(options.perMinute, 15);
    let { perMinute } = options;
    let quiet = await measure(perMinute, seconds);
    while ((quiet.claimed.p95 > sustainedMs || quiet.unanswered > 0) && perMinute > 30) {
      progress(`${perMinute} a minute is more than this machine sustains (p95 ${quiet.claimed.p95} ms)`);
      perMinute = Math.round(perMinute / 2);
      quiet = await measure(perMinute, seconds);
    }

    progress(`${perMinute} a minute without the flood: p95 ${quiet.claimed.p95} ms; flooding`);
    // Until the network has them all: what its phones cost is not the product's, and what waits is at its most.
    const acceptedInSeconds = (await floodFrom(sandbox.url, flooding, messages)) / 1_000;
    const before = await countsOf(admin, flooding.tenantId);
    const begunMs = performance.now();
    const flooded = await measure(perMinute, seconds);
    const elapsedSeconds = (performance.now() - begunMs) / 1_000;
    const flooder = await countsOf(admin, flooding.tenantId);
    return {
      home,
      perMinute,
      quiet,
      flooded,
      ratio: round(flooded.claimed.p95 / quiet.claimed.p95),
      flooder: {
        accepted: messages,
        acceptedInSeconds: round(acceptedInSeconds),
        ...flooder,
        answeredPerSecond: round((flooder.answered - before.answered) / elapsedSeconds),
      },
    };
  } finally {
    for (const end of ends) await end();
  }
}

async function untilReady(admin: Sql, wanted: number): Promise<void> {
  const deadline = performance.now() + readyWithinMs;
  for (;;) {
    const [row] = await admin<{ ready: number }[]>`
      select count(*)::int as ready from wa_sessions where actual_state = 'ready'`;
    if (row?.ready === wanted) return;
    if (performance.now() > deadline) throw new Error(`${row?.ready} of ${wanted} sessions became ready`);
    await sleep(500);
  }
}

async function countsOf(admin: Sql, tenantId: string): Promise<{ received: number; answered: number }> {
  const [row] = await admin<{ received: number; answered: number }[]>`
    select count(*) filter (where direction = 'in')::int as received,
        count(*) filter (where direction = 'in' and status = 'done')::int as answered
      from messages where tenant_id = ${tenantId}`;
  return row ?? { received: 0, answered: 0 };
}
