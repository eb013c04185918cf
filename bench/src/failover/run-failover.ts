import { setTimeout as sleep } from 'node:timers/promises';
import { openTestWorld } from '@novi/core/testing/test-shop';
import postgres from 'postgres';
import { type BacklogCount, countBacklogs } from '../stack/backlog.ts';
import { type Child, runToEnd, startChild } from '../stack/child-process.ts';
import { startSandbox } from '../stack/product.ts';
import { erasedOf, overlapsOf, writeStale } from './checks.ts';
import { openLinkedShops } from './shops.ts';
import { type Round, takeOver } from './take-over.ts';
import { sessionsNow, untilAllReady } from './watch-leases.ts';

export interface FailoverOptions {
  sessions: number;
  /** Workers killed, one after the other, each holding all sessions. */
  kills: number;
  /** Workers stopped for longer than their leases, and then let go on. */
  stops: number;
  /** Messages that a customer of each session writes while it is nobody's. */
  backlog: number;
  progress: (text: string) => void;
}

export interface FailoverResult {
  sessions: number;
  killed: Round[];
  stopped: Round[];
  /** Sessions that came to no next holder within two minutes. */
  notTaken: number;
  backlog: BacklogCount;
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
  const admin = postgres(world.test.databaseUrl, { max: 4, onnotice: () => {} });
  const startWorker = () =>
    startChild('apps/wa-worker/src/main.ts', { ...env, SANDBOX_URL: sandbox.url }, /"msg":"worker is ready"/);
  const children = new Set<Child>();
  try {
    const shops = await openLinkedShops(world, sandbox.url, options.sessions);
    let holder = await startWorker();
    children.add(holder);
    await untilAllReady(admin);
    const killed: Round[] = [];
    const stopped: Round[] = [];
    const staleWrites = { tried: 0, accepted: 0 };
    for (let round = 0; round < options.kills + options.stops; round += 1) {
      const isKill = round < options.kills;
      const name = isKill
        ? `kill ${round + 1} of ${options.kills}`
        : `stop ${round - options.kills + 1} of ${options.stops}`;
      const next = await startWorker();
      children.add(next);
      const fences = new Map((await sessionsNow(admin)).map(({ id, fence }) => [id, fence]));
      process.kill(holder.pid, isKill ? 'SIGKILL' : 'SIGSTOP');
      // Another customer each time: one who wrote for an hour would be another case.
      const customer = `1202558${String(1000 + round)}`;
      const taken = await takeOver(admin, sandbox, shops, { customer, messages: options.backlog });
      (isKill ? killed : stopped).push(taken);
      if (!isKill) {
        process.kill(holder.pid, 'SIGCONT');
        // It finds out now that it holds nothing any more; what it says until then must change nothing.
        await sleep(5_000);
        await holder.stop();
      }
      staleWrites.tried += shops.length;
      staleWrites.accepted += await writeStale(shops, fences);
      const [overlaps, erased] = [await overlapsOf(sandbox), await erasedOf(admin, sandbox, shops)];
      options.progress(
        `${name}: ${worstOf(taken, shops.length)}; so far ${overlaps} overlaps, ${staleWrites.accepted} stale writes, ${erased} pairings erased`,
      );
      children.delete(holder);
      holder = next;
    }
    await untilAllReady(admin);
    return {
      sessions: options.sessions,
      killed,
      stopped,
      notTaken: [...killed, ...stopped].reduce((sum, one) => sum + shops.length - one.takeovers.length, 0),
      backlog: await countBacklogs(
        admin,
        [...killed, ...stopped].flatMap(({ backlogs }) => backlogs),
      ),
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

function worstOf({ takeovers, backlogMs }: Round, sessions: number): string {
  const seconds = (values: number[]) => `${(Math.max(...values) / 1000).toFixed(1)} s`;
  const claimed = seconds(takeovers.map(({ claimedMs }) => claimedMs));
  const ready = seconds(takeovers.map(({ readyMs }) => readyMs));
  return `${takeovers.length} of ${sessions} taken over, at worst claimed ${claimed}, ready ${ready}, backlog ${seconds(backlogMs)} later`;
}
