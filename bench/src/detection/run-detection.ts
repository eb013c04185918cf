import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openTestWorld } from '@novi/core/testing/test-shop';
import postgres from 'postgres';
import { untilAllReady } from '../failover/watch-leases.ts';
import { type BacklogCount, countBacklogs } from '../stack/backlog.ts';
import { runToEnd, startChild } from '../stack/child-process.ts';
import { startSandbox, webArgs } from '../stack/product.ts';
import { type Fault, faults } from './faults.ts';
import { type Round, runRound } from './run-round.ts';
import { type BrowserShop, linkInBrowser } from './shops.ts';

export interface DetectionOptions {
  rounds: number;
  /** Rounds of silence, which take two minutes and more. */
  silences: number;
  /** Messages that a customer writes while the session is down. */
  backlog: number;
  progress: (text: string) => void;
}

export interface DetectionResult {
  kinds: { fault: Fault; rounds: Round[] }[];
  backlog: BacklogCount;
}

/**
 * What a whole worker with the timings of production makes of browsers that die, hang or hear nothing any more: each
 * fault meets sessions whose worker was started anew, because a session that keeps failing waits longer each time.
 */
export async function runDetection(options: DetectionOptions): Promise<DetectionResult> {
  const { rounds, silences, backlog, progress } = options;
  const ends: (() => Promise<unknown>)[] = [];
  try {
    const runs = mkdtempSync(join(tmpdir(), 'novi-detection-'));
    ends.unshift(async () => rmSync(runs, { recursive: true, force: true, maxRetries: 5 }));
    const world = await openTestWorld();
    ends.unshift(world.close);
    const sandbox = await startSandbox({ hasWeb: true });
    ends.unshift(sandbox.child.stop);
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      DATABASE_URL: world.test.databaseUrl,
      NOVI_ROLE_PASSWORD: world.test.rolePassword,
      MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
      WHATSAPP_BROWSER_ARGS: await webArgs(sandbox),
      WHATSAPP_SESSION_PATH: runs,
      UPLOAD_PATH: join(runs, 'uploads'),
      WORKER_PORT: '0',
      LOG_LEVEL: 'info',
    };
    await runToEnd('apps/wa-worker/src/migrate-jobs.ts', env);
    const startWorker = () => startChild('apps/wa-worker/src/main.ts', env, /"msg":"worker is ready"/);
    const admin = postgres(world.test.databaseUrl, { max: 4, onnotice: () => {} });
    ends.unshift(() => admin.end());
    let worker = await startWorker();
    ends.unshift(() => worker.stop());

    const count = Math.max(rounds, silences);
    progress(`linking ${count} numbers, each in a browser`);
    const indexes = Array.from({ length: count }, (_, index) => index);
    const shops = await Promise.all(indexes.map((index) => linkInBrowser(world, sandbox.url, index)));
    await untilAllReady(admin);

    const place = { admin, sandboxUrl: sandbox.url, runs, backlog };
    const kinds: DetectionResult['kinds'] = [];
    for (const fault of faults) {
      if (kinds.length > 0) {
        await worker.stop();
        worker = await startWorker();
        await untilAllReady(admin);
      }
      const some = shops.slice(0, fault.name === 'silence' ? silences : rounds);
      progress(`${fault.name}: ${fault.what}, ${some.length} times`);
      const results = await inTurn(fault, some, async (shop, index) => {
        const round = await runRound(place, fault, shop, `1202556${String(1000 + index)}`);
        progress(inWords(fault, round));
        return round;
      });
      kinds.push({ fault, rounds: results });
    }
    const backlogs = kinds.flatMap((kind) => kind.rounds.flatMap((round) => round.backlogs));
    return { kinds, backlog: await countBacklogs(admin, backlogs) };
  } finally {
    for (const end of ends) await end();
  }
}

async function inTurn(
  { apartMs }: Fault,
  shops: readonly BrowserShop[],
  round: (shop: BrowserShop, index: number) => Promise<Round>,
): Promise<Round[]> {
  const done: Promise<Round>[] = [];
  for (const [index, shop] of shops.entries()) {
    const running = round(shop, index);
    done.push(running);
    if (apartMs === null) await running;
    else await Promise.race([sleep(apartMs), running]);
  }
  return Promise.all(done);
}

function inWords({ name }: Fault, { foundMs, saidState, readyMs, backlogMs }: Round): string {
  const seconds = (ms: number | null) => (ms === null ? 'never' : `${(ms / 1000).toFixed(1)} s`);
  return `${name}: found after ${seconds(foundMs)} (${saidState}), ready after ${seconds(readyMs)}, backlog ${seconds(backlogMs)} later`;
}
