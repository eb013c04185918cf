import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserBinary } from '@novi/wa-worker/whatsapp/web-js/browser-binary';
import { groupsUsing } from '@novi/wa-worker/whatsapp/web-js/process-table';
import { type WebJsDriver, webJsDriver } from '@novi/wa-worker/whatsapp/web-js/web-js-driver';
import { startSandbox } from '../../../packages/sandbox/src/start-sandbox.ts';
import { groupCpuSeconds } from '../measure/cpu-time.ts';
import { median, round } from '../measure/statistics.ts';
import { furtherBareBytes } from './bare-browsers.ts';
import { measureGrowth, warmUp } from './growth.ts';
import { memoryLinks, openSession, putPhone, type WebSession } from './web-sessions.ts';

export interface SessionsOptions {
  binary: BrowserBinary;
  sessions: number;
  messages: number;
  idleSeconds: number;
  progress: (text: string) => void;
}

export type SessionsResult = Awaited<ReturnType<typeof runSessions>>;

const settleMs = 5_000;
const mb = (bytes: number) => round(bytes / 1e6);
const silent = { info() {}, warn() {}, error() {} };

/** Links so many numbers on the stand-in page, one after another, and reads what they hold and use. */
export async function runSessions({
  binary,
  sessions: most,
  messages,
  idleSeconds,
  progress,
}: SessionsOptions) {
  const sandbox = await startSandbox({ port: 0, smtpPort: 0, webPort: 0 });
  const root = mkdtempSync(join(tmpdir(), 'novi-sessions-'));
  const chromiumArgs = sandbox.whatsAppWeb?.chromiumArgs ?? [];
  const browserArgs = chromiumArgs.map((arg) => `"${arg}"`).join(' ');
  const driver = webJsDriver({ binary, browserArgs, sessionPath: root, links: memoryLinks(), log: silent });
  const open: WebSession[] = [];
  const timed: { code: number[]; ready: number[] } = { code: [], ready: [] };
  try {
    const held = new Map<number, number>();
    for (let index = 0; index < most; index += 1) {
      const number = `1202555${String(2000 + index)}`;
      await putPhone(sandbox.url, number);
      const session = await openSession(driver, sandbox.url, number);
      open.push(session);
      if (session.startToCodeMs !== null) timed.code.push(session.startToCodeMs);
      if (session.scanToReadyMs !== null) timed.ready.push(session.scanToReadyMs);
      if (![1, 3, most].includes(open.length)) continue;
      await sleep(settleMs);
      held.set(open.length, await sumOf(open));
      progress(`${open.length} sessions hold ${mb(held.get(open.length) ?? 0)} MB`);
    }
    const furtherBytes = ((held.get(most) ?? 0) - (held.get(1) ?? 0)) / Math.max(1, most - 1);
    const idleCpuPercent = await idle(open, root, idleSeconds);
    const resumed = await resume(driver, open[0] as WebSession, sandbox.url);
    open[0] = resumed;
    const watchdogMb = mb(pssOf(driver.watchdogPid ?? 0));
    for (const session of open.splice(0)) await session.client.stop();
    progress(`${warmUp} messages to one session to warm it up, and ${messages} more`);
    const growth = await measureGrowth(binary, { url: sandbox.url, chromiumArgs }, messages);
    progress('the floor: empty pages in the same browser');
    const floorBytes = await furtherBareBytes(binary, Math.min(3, most));
    return {
      browser: binary.name,
      isHeadlessShell: binary.isHeadlessShell,
      startToCodeMs: Math.round(median(timed.code)),
      scanToReadyMs: Math.round(median(timed.ready)),
      resumeToReadyMs: Math.round(resumed.startToReadyMs),
      heldMb: Object.fromEntries([...held].map(([count, bytes]) => [count, mb(bytes)])),
      furtherMb: mb(furtherBytes),
      floorMb: mb(floorBytes),
      ratio: round(furtherBytes / floorBytes),
      watchdogMb,
      idleCpuPercent,
      growth,
    };
  } finally {
    for (const session of open) await session.client.stop();
    driver.close();
    await sandbox.close();
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function sumOf(open: readonly WebSession[]): Promise<number> {
  const held = await Promise.all(open.map(({ client }) => client.memoryBytes()));
  return held.reduce((sum, bytes) => sum + bytes, 0);
}

/** Percent of one core that one session uses while nothing happens. */
async function idle(open: readonly WebSession[], root: string, seconds: number): Promise<number> {
  const groups = readdirSync(root).flatMap((run) => groupsUsing(join(root, run, 'profile')));
  const before = groupCpuSeconds(groups);
  await sleep(seconds * 1_000);
  return round(((groupCpuSeconds(groups) - before) / seconds / open.length) * 100);
}

async function resume(driver: WebJsDriver, session: WebSession, sandboxUrl: string): Promise<WebSession> {
  await session.client.stop();
  return openSession(driver, sandboxUrl, session.number, session.sessionId);
}

function pssOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+)/m)?.[1] ?? 0) * 1024;
}
