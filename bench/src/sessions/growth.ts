import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserBinary } from '@novi/wa-worker/whatsapp/web-js/browser-binary';
import { webJsDriver } from '@novi/wa-worker/whatsapp/web-js/web-js-driver';
import { round } from '../measure/statistics.ts';
import { postJson } from '../phones/network.ts';
import { type DevTools, devToolsFlag, openDevTools } from './devtools.ts';
import { type ProcessBytes, processBytes } from './process-memory.ts';
import { memoryLinks, openSession, putPhone, type WebSession } from './web-sessions.ts';

/** What a session holds at one moment, MB; after a forced collection. */
export interface Held {
  messages: number;
  /** PSS of all processes of its browser. */
  allMb: number;
  /** PSS of the page's process, and the part of it that is no file's: heaps, stacks, buffers. */
  rendererMb: number;
  rendererOwnMb: number;
  /** JavaScript's heap: what is live, and what V8 holds for it. */
  jsUsedMb: number;
  jsHeldMb: number;
  /** Blink's own objects. */
  blinkMb: number;
}

/**
 * The page keeps its newest 400 messages, so it grows until it has them and has run all of its code once; by the curve
 * of several runs that is over after this many.
 */
export const warmUp = 600;
const number = '12025553000';
const writer = '12025550101';
const mb = (bytes: number) => round(bytes / 1e6);

/**
 * What a session of its own holds, read past its driver: its browser has a second way in, which the others, whose size
 * is measured, do without.
 */
export async function measureGrowth(
  binary: BrowserBinary,
  sandbox: { url: string; chromiumArgs: readonly string[] },
  messages: number,
): Promise<Held[]> {
  const root = mkdtempSync(join(tmpdir(), 'novi-growth-'));
  const browserArgs = [...sandbox.chromiumArgs, devToolsFlag].map((arg) => `"${arg}"`).join(' ');
  const log = { info() {}, warn() {}, error() {} };
  const driver = webJsDriver({ binary, browserArgs, sessionPath: root, links: memoryLinks(), log });
  try {
    await putPhone(sandbox.url, number);
    const session = await openSession(driver, sandbox.url, number);
    const [run = ''] = readdirSync(root);
    try {
      return await hearMany(session, sandbox.url, join(root, run, 'profile'), messages);
    } finally {
      await session.client.stop();
    }
  } finally {
    driver.close();
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Reads what a session holds before any message, after a warm-up, and after so many more in two halves. */
async function hearMany(
  session: WebSession,
  sandboxUrl: string,
  profile: string,
  count: number,
): Promise<Held[]> {
  const held = [await read(profile, 0)];
  let sent = 0;
  for (const upTo of [warmUp, warmUp + Math.ceil(count / 2), warmUp + count]) {
    for (; sent < upTo; sent += 1) {
      const body = { to: session.number, text: `message ${sent} of a customer who has a lot to say` };
      await postJson(`${sandboxUrl}/sandbox/api/phones/${writer}/messages`, body);
    }
    while (session.heard() < upTo) await sleep(50);
    held.push(await read(profile, upTo));
  }
  return held;
}

async function read(profile: string, messages: number): Promise<Held> {
  const page = await openDevTools(profile);
  try {
    await collect(page);
    const heap = await page.ask<{ usedSize: number; totalSize: number; embedderHeapUsedSize: number }>(
      'Runtime.getHeapUsage',
    );
    const processes: ProcessBytes[] = processBytes(profile);
    const renderers = processes.filter(({ type }) => type === 'renderer');
    const sum = (some: ProcessBytes[], of: 'pss' | 'own') =>
      mb(some.reduce((all, each) => all + each[of], 0));
    return {
      messages,
      allMb: sum(processes, 'pss'),
      rendererMb: sum(renderers, 'pss'),
      rendererOwnMb: sum(renderers, 'own'),
      jsUsedMb: mb(heap.usedSize),
      jsHeldMb: mb(heap.totalSize),
      blinkMb: mb(heap.embedderHeapUsedSize),
    };
  } finally {
    page.close();
  }
}

/** Twice, because what the first frees may free more; and what was freed is given back a moment later. */
async function collect(page: DevTools): Promise<void> {
  await sleep(2_000);
  await page.ask('HeapProfiler.collectGarbage');
  await sleep(500);
  await page.ask('HeapProfiler.collectGarbage');
  await sleep(2_000);
}
