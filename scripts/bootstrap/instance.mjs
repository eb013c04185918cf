import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { holderOf, tryLock } from './lock.mjs';
import { DATA, LOGS } from './paths.mjs';
import { preferPort } from './ports.mjs';
import { startPostgres } from './postgres.mjs';
import { Problem } from './problem.mjs';
import { birthOf, signal } from './process-table.mjs';
import { say } from './progress.mjs';
import { loadSecrets } from './secrets.mjs';

const LOCK = path.join(DATA, 'lock');
const CLUSTER = path.join(DATA, 'postgres');
const POLL_MS = 20;
const PORT_FILE = path.join(DATA, 'postgres-port');

/** The Novi that is running on this data folder, as it wrote itself into the lock; undefined when none is. */
export const runningInstance = () => holderOf(LOCK);

/**
 * Makes this process the only one on the data folder. What a killed predecessor left running is ended first:
 * two workers on one database would be correct, two of them on one port would not start.
 */
export async function claimData() {
  const lock = claimLock();
  for (const child of lock.left?.children ?? []) {
    if (birthOf(child.pid) !== child.birth || !signal(-child.pid, 'SIGKILL')) continue;
    // Its port is free only when it is gone.
    while (birthOf(child.pid) === child.birth) await sleep(POLL_MS);
    say(`  ! ended ${child.name}, left over from a start that was killed`);
  }
  const state = { children: [] };
  return {
    /** Tells other commands where the database of this run is. */
    publish: (more) => lock.update(Object.assign(state, more)),
    /** Writes a child down at once, for the next start should this one be killed. */
    remember: ({ name, pid }) => {
      state.children.push({ name, pid, birth: birthOf(pid) });
      lock.update(state);
    },
  };
}

function claimLock() {
  let lock;
  try {
    lock = tryLock(LOCK);
  } catch (error) {
    if (error.code !== 'EACCES' && error.code !== 'EPERM') throw error;
    throw new Problem(
      `${DATA} belongs to another user (${error.message}).\n` +
        `Run as that user, delete the folder, or choose another: NOVI_DATA_DIR=/some/folder npm start`,
    );
  }
  if (lock.release) return lock;
  throw new Problem(
    `Novi is already running on ${DATA} (process ${lock.holder.pid}).\n` +
      'Stop it first, or start a second one beside it with its own NOVI_DATA_DIR, PORT and SANDBOX_PORT.',
  );
}

/** The installation's database, with secrets: DATABASE_URL's server where that is set, else the embedded one. */
export async function openDatabase() {
  if (process.env.DATABASE_URL) {
    const secrets = loadSecrets(DATA, false);
    return { url: process.env.DATABASE_URL, secrets, failed: new Promise(() => {}), isExternal: true };
  }
  const secrets = loadSecrets(DATA, existsSync(CLUSTER));
  const remembered = existsSync(PORT_FILE) ? Number(readFileSync(PORT_FILE, 'utf8')) : undefined;
  const port = await preferPort(remembered);
  writeFileSync(PORT_FILE, String(port));
  const server = await startPostgres({
    data: CLUSTER,
    port,
    password: secrets.postgresPassword,
    logFile: path.join(LOGS, 'postgres.log'),
    durable: true,
  });
  return { ...server, secrets };
}
