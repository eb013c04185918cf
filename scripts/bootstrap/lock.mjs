import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { birthOf } from './process-table.mjs';
import { atEnd, STAGE, stopping } from './shutdown.mjs';

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const isAlive = (holder) => Boolean(holder?.pid && holder.birth && birthOf(holder.pid) === holder.birth);

/** What the live holder of a lock wrote into it, or undefined when nobody holds it. */
export function holderOf(file) {
  const holder = read(file);
  return isAlive(holder) ? holder : undefined;
}

/**
 * Takes the lock file for this process, taking over one whose holder is dead.
 * Returns { release, update, left } where `left` is what the dead holder wrote, or { holder } when it is held.
 */
export function tryLock(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  const mine = { pid: process.pid, birth: birthOf(process.pid) };
  const draft = `${file}.${process.pid}`;
  let left;
  try {
    for (;;) {
      writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
      try {
        linkSync(draft, file);
        break;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = read(file);
      if (isAlive(holder)) return { holder };
      left = setAside(file, holder) ?? left;
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return { left, release: atRelease(file), update: (more) => replace(file, { ...mine, ...more }) };
}

/** Moves a dead lock away, unless another process has replaced it by a live one in the meantime. */
function setAside(file, expected) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return expected;
    throw error;
  }
  const moved = read(aside);
  try {
    if (isAlive(moved)) linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
  return moved;
}

function replace(file, content) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(content), { mode: 0o600 });
  renameSync(draft, file);
}

function atRelease(file) {
  const release = () => {
    if (read(file)?.pid === process.pid) rmSync(file, { force: true });
  };
  atEnd(STAGE.files, release);
  return release;
}

/** Runs `work` while holding the lock, waiting for another process that does the same thing. */
export async function withLock(file, work) {
  for (;;) {
    stopping.signal.throwIfAborted();
    const lock = tryLock(file);
    if (lock.release) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    await sleep(200);
  }
}
