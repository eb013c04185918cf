import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase } from '@novi/db/testing/test-database';
import postgres, { type Sql } from 'postgres';
import { openFloor } from '../floor/floor.ts';
import type { Script } from '../floor/script.ts';
import { parentOf, type Subjects } from '../measure/cpu-time.ts';
import { openPhones } from '../phones/network.ts';
import { runToEnd } from '../stack/child-process.ts';
import { openDashboard } from '../stack/dashboard.ts';
import { type Product, type Sandbox, startProduct, startSandbox } from '../stack/product.ts';
import { untilReady } from '../stack/shop.ts';
import { closedLoop } from './closed-loop.ts';
import { converse, nextPhone } from './conversation.ts';
import { type Latency, measureLatency } from './latency.ts';
import { cloneDatabase, recordConversation } from './record.ts';
import { type ProductRun, type Run, runFloor, runProduct } from './throughput.ts';

export interface PipelineOptions {
  /** In each run of the product and of its floor. */
  conversations: number;
  atOnce: number;
  /** Product and floor, by turns. */
  pairs: number;
  /** How often `atOnce` customers write in the same moment. */
  rounds: number;
  progress: (text: string) => void;
}

export interface PipelineResult {
  latency: Latency;
  product: ProductRun[];
  floor: Run[];
  script: Script;
  /** Commits per conversation as PostgreSQL counted them, BullMQ's and the sweeper's included. */
  commits: { product: number; floor: number };
}

/** Measures the way of a message, whole: phones, sandbox, worker, api and PostgreSQL, each its own process. */
export async function runPipeline(options: PipelineOptions): Promise<PipelineResult> {
  const { progress } = options;
  const ends: (() => Promise<void>)[] = [];
  try {
    const test = await createTestDatabase();
    ends.unshift(test.close);
    await runToEnd('apps/wa-worker/src/migrate-jobs.ts', { ...process.env, DATABASE_URL: test.databaseUrl });
    const sandbox = await startSandbox();
    ends.unshift(sandbox.child.stop);

    progress('recording one conversation');
    const { shop, script } = await recordConversation(test.databaseUrl, sandbox);
    const floorUrl = await cloneDatabase(test.databaseUrl);
    const product = await startProduct({ databaseUrl: test.databaseUrl, sandbox });
    ends.unshift(product.stop);
    await untilReady(product.apiUrl, shop.session);
    const floor = await openFloor({ databaseUrl: floorUrl, rolePassword: test.rolePassword, script });
    ends.unshift(floor.close);
    const phones = await openPhones(sandbox.url);
    ends.unshift(async () => phones.stop());
    const admin = postgres(test.databaseUrl, { max: 1, onnotice: () => {} });
    ends.unshift(() => admin.end());

    const talk = () => converse(phones, nextPhone(), shop.number);
    progress('warming up');
    await floor.replay();
    await closedLoop(options.atOnce, options.atOnce, talk);
    await closedLoop(options.atOnce, options.atOnce, floor.replay);

    progress(`${options.rounds} times ${options.atOnce} customers at once`);
    const dashboard = openDashboard(product.apiUrl, shop.session);
    const { atOnce, rounds } = options;
    const latency = await measureLatency({ phones, dashboard, admin, shop: shop.number, atOnce, rounds });

    const subjects = await subjectsOf(admin, product, sandbox);
    const run = { conversations: options.conversations, atOnce, subjects };
    const runs = { product: [] as ProductRun[], floor: [] as Run[] };
    const commitsBefore = await countCommits(admin);
    for (let pair = 1; pair <= options.pairs; pair += 1) {
      progress(`pair ${pair} of ${options.pairs}: ${options.conversations} conversations each`);
      runs.product.push(await runProduct(talk, product.metricsUrl, run));
      runs.floor.push(await runFloor(floor.replay, run));
    }
    const commitsAfter = await countCommits(admin);
    const total = options.conversations * options.pairs;
    const per = (name: string) => ((commitsAfter[name] ?? 0) - (commitsBefore[name] ?? 0)) / total;
    const commits = { product: per(databaseOf(test.databaseUrl)), floor: per(databaseOf(floorUrl)) };
    return { latency, ...runs, script, commits };
  } finally {
    for (const end of ends) await end();
  }
}

async function subjectsOf(admin: Sql, product: Product, sandbox: Sandbox): Promise<Subjects> {
  const [backend] = await admin<{ pid: number }[]>`select pg_backend_pid() as pid`;
  return {
    worker: { pid: product.worker.pid },
    api: { pid: product.api.pid },
    sandbox: { pid: sandbox.child.pid },
    postgres: { pid: parentOf(backend?.pid ?? 0), withChildren: true },
    bench: { pid: process.pid },
  };
}

const databaseOf = (url: string) => new URL(url).pathname.slice(1);

/** A backend tells its counts at most once a second (PGSTAT_MIN_INTERVAL), and when it has been idle for ten. */
async function countCommits(admin: Sql): Promise<Record<string, number>> {
  await sleep(1_500);
  const rows = await admin<{ name: string; commits: number }[]>`
    select datname as name, xact_commit::int as commits from pg_stat_database where datname is not null`;
  return Object.fromEntries(rows.map(({ name, commits }) => [name, commits]));
}
