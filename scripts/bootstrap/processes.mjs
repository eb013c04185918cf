import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from './paths.mjs';
import { Problem } from './problem.mjs';
import { signal } from './process-table.mjs';
import { detail, say } from './progress.mjs';
import { atEnd, atForce, STAGE, stopping } from './shutdown.mjs';

const GRACE_MS = 8_000;
const TAIL_LINES = 40;
const ERROR_LEVEL = 50;

function spawnGroup(command, args, options) {
  stopping.signal.throwIfAborted();
  // Own process group: a signal reaches whatever the child started as well (turbo, vite, Chromium).
  const child = spawn(command, args, { cwd: ROOT, detached: true, ...options });
  const drop = atForce(() => child.pid && signal(-child.pid, 'SIGKILL'));
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, error }));
    child.once('exit', (code, name) => resolve({ code: code ?? 1, signal: name }));
  });
  void exited.then(() => {
    // What the child left in its group ends with it.
    if (child.pid) signal(-child.pid, 'SIGKILL');
    drop();
  });
  return { child, exited };
}

async function stopGroup(child, exited) {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  signal(-child.pid, 'SIGTERM');
  const timer = setTimeout(() => signal(-child.pid, 'SIGKILL'), GRACE_MS);
  await exited;
  clearTimeout(timer);
}

function eachLine(child, take) {
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', take);
  }
}

/** Runs a command to its end. `output: 'show'` lets it write to the terminal, otherwise its tail is kept. */
export async function run(command, args, options = {}) {
  const { env = process.env, cwd = ROOT, output = 'keep', uid, gid, input } = options;
  const stdin = input === undefined ? 'ignore' : 'pipe';
  const stdio = output === 'show' ? ['ignore', 'inherit', 'inherit'] : [stdin, 'pipe', 'pipe'];
  const { child, exited } = spawnGroup(command, args, { env, cwd, stdio, uid, gid });
  const lines = [];
  eachLine(child, (line) => {
    detail(`${path.basename(command)}: ${line}`);
    lines.push(line);
  });
  child.stdin?.end(input);
  const drop = atEnd(STAGE.apps, () => stopGroup(child, exited));
  const closed = new Promise((resolve) => child.once('close', resolve).once('error', resolve));
  const result = await exited;
  await closed;
  drop();
  return { ...result, lines, tail: lines.slice(-TAIL_LINES).join('\n') };
}

/** As `run`, and a failure is a Problem that shows the last lines. */
export async function must(label, command, args, options) {
  const result = await run(command, args, options);
  stopping.signal.throwIfAborted();
  if (result.code !== 0) {
    const cause = result.error?.message ?? result.signal ?? `exit code ${result.code}`;
    throw new Problem(`${label} failed (${cause}).\n${result.tail}`);
  }
  return result;
}

function openLog(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  if (existsSync(file)) renameSync(file, `${file}.1`);
  return createWriteStream(file, { mode: 0o600 });
}

function showErrors(name, line) {
  if (!line.startsWith('{')) return;
  try {
    const { level, msg, err } = JSON.parse(line);
    if (level >= ERROR_LEVEL) say(`  ! ${name}: ${msg ?? ''}${err?.message ? ` (${err.message})` : ''}`);
  } catch {
    // Not one of the application's JSON lines: the log file has it.
  }
}

/**
 * Starts a long-running process that writes to a log file. `isReady(line)` resolves `ready`; an exit that
 * nobody asked for rejects `failed` with the reason and the last lines of the log.
 */
export function launch(name, command, args, options) {
  const { env, logFile, isReady = () => false, stage = STAGE.apps } = options;
  const log = openLog(logFile);
  const { child, exited } = spawnGroup(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const tail = [];
  const { promise: ready, resolve: becomeReady } = Promise.withResolvers();
  eachLine(child, (line) => {
    log.write(`${line}\n`);
    tail.push(line);
    if (tail.length > TAIL_LINES) tail.shift();
    showErrors(name, line);
    if (isReady(line)) becomeReady();
  });
  const failed = exited.then(async (result) => {
    if (stopping.signal.aborted) return new Promise(() => {});
    await new Promise((resolve) => (child.stdout?.closed ? resolve() : child.once('close', resolve)));
    const cause =
      result.error?.message ?? (result.signal ? `signal ${result.signal}` : `exit code ${result.code}`);
    throw new Problem(`${name} ended unexpectedly (${cause}). Last lines of ${logFile}:\n${tail.join('\n')}`);
  });
  failed.catch(() => {});
  atEnd(stage, () => stopGroup(child, exited));
  return { name, pid: child.pid, ready, failed };
}
