import { setTimeout as sleep } from 'node:timers/promises';
import { reportSession } from '@novi/core/sessions/report-session';
import { openTestWorld } from '@novi/core/testing/test-shop';
import postgres, { type Sql } from 'postgres';
import { type Child, runToEnd, startChild } from '../stack/child-process.ts';
import { type Sandbox, startSandbox } from '../stack/product.ts';
import { type LinkedShop, openLinkedShops } from './shops.ts';
import { sessionsNow, type Takeover, untilAllReady, watchTakeovers } from './watch-leases.ts';

export interface FailoverOptions {
  sessions: number;
  /** Workers killed, one after the other, each holding all sessions. */
  kills: number;
  /** Workers stopped for longer than their leases, and then let go on. */
  stops: number;
  progress: (text: string) => void;
}

export interface FailoverResult {
  sessions: number;
  killed: Takeover[];
  stopped: Takeover[];
  /** Writes under a fence that another holder had superseded. */
  staleWrites: { tried: number; accepted: number };
  /** Two holders of one session at once, by the network's own record. */
  overlaps: number;
  /** Links that the network or a row no longer knows. */
  erasedPairings: number;
}

/**
 * What becomes of sessions when the worker that holds them all is killed, or stopped for longer than its leases, while
 * another runs. Workers are processes with the timings of production; a session is the sandbox's.
 */
export async function runFailover(options: FailoverOptions): Promise<FailoverResult> {
  const world = await openTestWorld();
  world.clock.now = new Date();
  const env = {
    ...process.env,
    DATABASE_URL: world.test.databaseUrl,
    NOVI_ROLE_PASSWORD: world.test.rolePassword,
    MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    WORKER_ROLES: 'sessions',
    WORKER_PORT: '0',
    LOG_LEVEL: 'info',
  };
  await runToEnd('apps/wa-worker/src/migrate-jobs.ts', env);
  const sandbox = await startSandbox();
  const admin = postgres(world.test.databaseUrl, { max: 1 });
  const startWorker = () =>
    startChild('apps/wa-worker/src/main.ts', { ...env, SANDBOX_URL: sandbox.url }, /"msg":"worker is ready"/);
  const children = new Set<Child>();
  try {
    const shops = await openLinkedShops(world, sandbox.url, options.sessions);
    let holder = await startWorker();
    children.add(holder);
    await untilAllReady(admin);
    const killed: Takeover[] = [];
    const stopped: Takeover[] = [];
    const staleWrites = { tried: 0, accepted: 0 };
    for (let round = 0; round < options.kills + options.stops; round += 1) {
      const isKill = round < options.kills;
      options.progress(`${isKill ? 'kill' : 'stop'} ${isKill ? round + 1 : round - options.kills + 1}`);
      const next = await startWorker();
      children.add(next);
      const fences = new Map((await sessionsNow(admin)).map(({ id, fence }) => [id, fence]));
      process.kill(holder.pid, isKill ? 'SIGKILL' : 'SIGSTOP');
      (isKill ? killed : stopped).push(...(await watchTakeovers(admin)));
      if (!isKill) {
        process.kill(holder.pid, 'SIGCONT');
        // It finds out now that it holds nothing any more; what it says until then must change nothing.
        await sleep(5_000);
        await holder.stop();
      }
      staleWrites.tried += shops.length;
      staleWrites.accepted += await writeStale(shops, fences);
      children.delete(holder);
      holder = next;
    }
    await untilAllReady(admin);
    return {
      sessions: options.sessions,
      killed,
      stopped,
      staleWrites,
      overlaps: await overlapsOf(sandbox),
      erasedPairings: await erasedOf(admin, sandbox, shops),
    };
  } finally {
    for (const child of children) await child.stop();
    await sandbox.child.stop();
    await admin.end();
    await world.close();
  }
}

/** Says of every session what its last holder might, under its fence. Returns how often that was believed. */
async function writeStale(shops: LinkedShop[], fences: Map<string, number>): Promise<number> {
  let accepted = 0;
  for (const { shop } of shops) {
    const { sessionId } = shop;
    const fence = fences.get(sessionId) ?? 0;
    const write = shop.run({ kind: 'job', name: 'session' }, (ctx) =>
      reportSession(ctx, { sessionId, fence, state: 'conflict', causeCode: 'conflict' }),
    );
    accepted += await write.then(
      () => 1,
      () => 0,
    );
  }
  return accepted;
}

async function overlapsOf(sandbox: Sandbox): Promise<number> {
  const response = await fetch(`${sandbox.url}/sandbox/api/sessions`);
  const { sessions } = (await response.json()) as { sessions: { overlaps: unknown[] }[] };
  return sessions.reduce((sum, { overlaps }) => sum + overlaps.length, 0);
}

async function erasedOf(admin: Sql, sandbox: Sandbox, shops: LinkedShop[]): Promise<number> {
  const response = await fetch(`${sandbox.url}/sandbox/api/numbers`);
  const { numbers } = (await response.json()) as { numbers: { number: string }[] };
  const linked = new Set(numbers.map(({ number }) => number));
  const known = new Set((await sessionsNow(admin)).map(({ number }) => number));
  return shops.filter(({ number }) => !linked.has(number) || !known.has(number)).length;
}
