import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { clearOrphanRuns } from '@novi/wa-worker/whatsapp/web-js/run-dirs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { chromiumPath } from './support/chromium.ts';
import { openWorld, type World } from './support/phones.ts';
import { membersOf, processesWith, until } from './support/processes.ts';

const hasChromium = (await chromiumPath()) !== undefined;
const script = fileURLToPath(new URL('./support/lone-worker.ts', import.meta.url));
let world: World;
let root: string;
let worker: ChildProcess;
let watchdogPid: number;
let groups: number[];

beforeAll(async () => {
  if (hasChromium) world = await openWorld();
});
afterAll(async () => {
  worker?.kill('SIGKILL');
  await world?.close();
});

/** Two browsers that show a code, in a process of their own. */
beforeEach(async () => {
  if (!hasChromium) return;
  root = mkdtempSync(join(tmpdir(), 'novi-watchdog-'));
  await startWorker();
  return () => {
    worker.kill('SIGKILL');
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  };
});

async function startWorker() {
  const input = {
    browserArgs: world.chromiumArgs.map((arg) => `"${arg}"`).join(' '),
    sessionPath: join(root, 'sessions'),
    sessionIds: [randomUUID(), randomUUID()],
    goodForMs: 5_000,
  };
  worker = spawn(process.execPath, [script, JSON.stringify(input)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const { value } = await createInterface({ input: worker.stdout as never })
    [Symbol.asyncIterator]()
    .next();
  watchdogPid = JSON.parse(value ?? '').watchdogPid;
  groups = processesWith(`--user-data-dir=${root}`).filter((pid) => membersOf([pid]) > 0);
  expect(groups).toHaveLength(2);
  expect(membersOf(groups)).toBeGreaterThan(4);
}

const browsersAreGone = () => membersOf(groups) === 0;
const nothingIsLeft = () => readdirSync(join(root, 'sessions')).length === 0;

test.skipIf(!hasChromium)('browsers whose worker renews their lease are left alone', async () => {
  // Longer than a lease that is not renewed.
  const started = Date.now();
  await until('a lease and a half have passed', () => Date.now() - started > 7_500);
  expect(membersOf(groups)).toBeGreaterThan(4);
});

test.skipIf(!hasChromium)(
  'browsers of a killed worker are killed, to the last process and file',
  async () => {
    worker.kill('SIGKILL');
    await until('the browsers are gone', browsersAreGone);
    await until('their profiles are gone', nothingIsLeft);
    await until('the watchdog has ended', () =>
      processesWith('watchdog-process.mjs').every((pid) => pid !== watchdogPid),
    );
  },
);

test.skipIf(!hasChromium)(
  'browsers of a worker that stands still are killed when its lease ends',
  async () => {
    process.kill(worker.pid as number, 'SIGSTOP');
    await until('the browsers are gone', browsersAreGone);
    await until('their profiles are gone', nothingIsLeft);
  },
);

test.skipIf(!hasChromium)(
  'what is left when the watchdog is killed too is cleared at the next start',
  async () => {
    process.kill(watchdogPid, 'SIGSTOP');
    worker.kill('SIGKILL');
    process.kill(watchdogPid, 'SIGKILL');
    await startWorker();
    const sessions = join(root, 'sessions');
    expect(readdirSync(sessions)).toHaveLength(2);
    expect(processesWith(`--user-data-dir=${root}`).filter((pid) => membersOf([pid]) > 0)).toHaveLength(2);

    // A run whose owner lives is left alone; one that names a process which is another one by now is not.
    const reused = join(sessions, `${randomUUID()}-1-0123abcd`);
    mkdirSync(reused);
    writeFileSync(join(reused, 'owner.json'), JSON.stringify({ pid: process.pid, startedAt: '1' }));
    expect(await clearOrphanRuns(sessions)).toBe(1);
    expect(existsSync(reused)).toBe(false);
    expect(readdirSync(sessions)).toHaveLength(2);
  },
);
