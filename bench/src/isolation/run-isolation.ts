import { openPool } from '@novi/db/handles/pool';
import type { Database } from '@novi/db/open-database';
import { createTestDatabase } from '@novi/db/testing/test-database';
import postgres from 'postgres';
import { between, cpuSeconds, parentOf, type Subjects } from '../measure/cpu-time.ts';
import { median, round } from '../measure/statistics.ts';
import { closedLoop } from '../pipeline/closed-loop.ts';
import { type Operation, request, write } from './operations.ts';
import { type SeededShop, seedShops } from './seed.ts';

export interface IsolationOptions {
  /** Operations in one run. */
  operations: number;
  /** Runs of each kind; both roles by turns. */
  rounds: number;
  progress: (text: string) => void;
}

export interface Cost {
  /** CPU of client and PostgreSQL for one operation as app_tenant, ms. */
  cpuMs: number;
  /** The same as a role that skips the policies, ms. */
  bypassCpuMs: number;
  /** Median over the rounds of one to the other. */
  cpuRatio: number;
  /** The same for the time it took, which on a busy machine says less. */
  timeRatio: number;
}

export interface IsolationResult {
  request: Cost;
  write: Cost;
}

const atOnce = 32;
const size = { tenants: 10, conversations: 200, messages: 20 };

/**
 * What row-level security costs: withTenant as app_tenant against the same helper on connections of app_migrator,
 * which has BYPASSRLS and owns the same tables. By turns, so that both meet the same machine.
 */
export async function runIsolation(options: IsolationOptions): Promise<IsolationResult> {
  const test = await createTestDatabase();
  const { databaseUrl, rolePassword, database } = test;
  const tenantPool = openPool({ databaseUrl, rolePassword, role: 'app_migrator', max: 10, waitMs: 60_000 });
  const bypass: Database = { ...database, tenantPool };
  try {
    options.progress('filling ten shops');
    const shops = await seedShops(test, size);
    const subjects = await subjectsOf(databaseUrl);
    const compare = (operation: Operation) =>
      compareRoles({ ...options, operation, shops, subjects, database, bypass });
    options.progress('requests of five queries');
    const ofRequest = await compare(request);
    options.progress('writes');
    return { request: ofRequest, write: await compare(write) };
  } finally {
    await tenantPool.sql.end({ timeout: 5 });
    await test.close();
  }
}

interface Comparison extends IsolationOptions {
  operation: Operation;
  shops: SeededShop[];
  subjects: Subjects;
  database: Database;
  bypass: Database;
}

async function compareRoles(options: Comparison): Promise<Cost> {
  const runs = { app: [] as Measured[], bypass: [] as Measured[] };
  await measure(options.database, options);
  await measure(options.bypass, options);
  for (let turn = 0; turn < options.rounds; turn += 1) {
    // The second of a pair finds warmer caches: each is second as often.
    const first = turn % 2 === 0 ? 'app' : 'bypass';
    for (const who of first === 'app' ? (['app', 'bypass'] as const) : (['bypass', 'app'] as const)) {
      runs[who].push(await measure(who === 'app' ? options.database : options.bypass, options));
    }
  }
  const ratio = (of: keyof Measured) =>
    round(median(runs.app.map((run, turn) => run[of] / (runs.bypass[turn]?.[of] ?? Number.NaN))));
  const cpuMs = (all: Measured[]) => round((median(all.map((run) => run.cpu)) / options.operations) * 1_000);
  return {
    cpuMs: cpuMs(runs.app),
    bypassCpuMs: cpuMs(runs.bypass),
    cpuRatio: ratio('cpu'),
    timeRatio: ratio('seconds'),
  };
}

interface Measured {
  seconds: number;
  cpu: number;
}

async function measure(database: Database, options: Comparison): Promise<Measured> {
  const { operation, shops, subjects, operations } = options;
  const cpu = cpuSeconds(subjects);
  let turn = 0;
  const seconds = await closedLoop(operations, atOnce, () => {
    turn += 1;
    const shop = shops[turn % shops.length];
    return shop ? operation(database, shop, turn) : Promise.reject(new Error('no shop'));
  });
  const used = between(cpu, cpuSeconds(subjects));
  return { seconds, cpu: Object.values(used).reduce((sum, each) => sum + each, 0) };
}

async function subjectsOf(databaseUrl: string): Promise<Subjects> {
  const admin = postgres(databaseUrl, { max: 1 });
  const [backend] = await admin<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const server = parentOf(backend?.pid ?? 0);
  await admin.end();
  return { client: { pid: process.pid }, postgres: { pid: server, withChildren: true } };
}
