import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { birthOf } from './process-table.mjs';

let logs: string;
let supervisor: ChildProcess;

beforeEach(() => {
  logs = mkdtempSync(path.join(os.tmpdir(), 'novi-logs-'));
});
afterEach(() => {
  supervisor.kill('SIGKILL');
  rmSync(logs, { recursive: true });
});

async function start(...args: string[]) {
  const file = path.join(import.meta.dirname, 'fixtures/supervisor.mjs');
  supervisor = spawn(process.execPath, [file, logs, ...args], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  if (!supervisor.stdout || !supervisor.stderr) throw new Error('the supervisor has no output');
  let complaint = '';
  supervisor.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  // Not the child's 'close': after disconnect() Node does not emit it.
  const exit = Promise.all([once(supervisor, 'exit'), once(supervisor.stderr, 'close')]).then(([how]) => how);
  const [line] = await once(createInterface({ input: supervisor.stdout }), 'line');
  const pids = String(line).split(' ').slice(1).map(Number);
  return { pids, exit, complaint: () => complaint };
}

const alive = (pids: number[]) => pids.filter((pid) => birthOf(pid) !== undefined);

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends children and grandchildren', async (signal, code) => {
  const { pids, exit } = await start();
  expect(alive(pids)).toEqual(pids);
  supervisor.kill(signal);
  expect(await exit).toEqual([code, null]);
  expect(alive(pids)).toEqual([]);
});

test('a process outside that dies takes everything with it', async () => {
  const { pids, exit } = await start();
  supervisor.disconnect();
  await exit;
  expect(alive(pids)).toEqual([]);
});

test('a child that dies is named with its last words, and ends the rest', async () => {
  const { pids, exit, complaint } = await start('crash');
  expect(await exit).toEqual([1, null]);
  expect(complaint()).toContain('crashing ended unexpectedly (exit code 7)');
  expect(complaint()).toContain('the last words');
  expect(alive(pids)).toEqual([]);
});
