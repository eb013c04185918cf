import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { Problem } from './problem.mjs';

// Debian's and most others' `nobody`. It must be an account that exists: initdb looks its name up.
const NOBODY = 65_534;
// Where root's data goes when neither the repository nor a namespace will do.
const OUTSIDE = '/var/lib/novi-postgres';
const OTHERS_READ = 0o004;
const OTHERS_ENTER = 0o001;

/** True when every folder down to `target` can be entered by a user who owns none of them. */
function isReachable(target) {
  for (let dir = path.resolve(target); ; dir = path.dirname(dir)) {
    if (existsSync(dir) && !(statSync(dir).mode & OTHERS_ENTER)) return false;
    if (dir === path.dirname(dir)) return true;
  }
}

function isReadable(native) {
  const library = path.join(
    native,
    'lib',
    readdirSync(path.join(native, 'lib')).find((n) => n.includes('.so')) ?? '',
  );
  return isReachable(path.join(native, 'bin/postgres')) && Boolean(statSync(library).mode & OTHERS_READ);
}

const works = (command, args, options) =>
  spawnSync(command, args, { stdio: 'ignore', ...options }).status === 0;

export function chownTree(target, uid) {
  if (!existsSync(target) || statSync(target).uid === uid) return;
  for (const entry of readdirSync(target, { recursive: true }))
    lchownSync(path.join(target, entry), uid, uid);
  chownSync(target, uid, uid);
}

/**
 * PostgreSQL refuses to run as root. Decides who runs it and where, tried in this order:
 *   1. not root: as we are;
 *   2. `nobody`, when it can reach binaries and data where they are;
 *   3. `unshare -U`: still our files, but in a namespace in which we are not root (a clone under /root);
 *   4. `nobody` with a copy of the binaries, and the data, under /var/lib.
 * Returns { native, data, uid, prefix }: spawn `[...prefix, program]` as `uid`, with files owned by `owner`.
 */
export function choosePostgresOwner(native, data, password) {
  if (process.getuid?.() !== 0) return { native, data, prefix: [] };
  const uid = works('id', ['-un'], { uid: NOBODY, gid: NOBODY }) ? NOBODY : undefined;
  if (uid && isReadable(native) && isReachable(path.dirname(data))) {
    return { native, data, uid, owner: uid, prefix: [] };
  }
  if (works('unshare', ['-U', 'true'])) return { native, data, owner: 0, prefix: ['unshare', '-U'] };
  if (!uid) {
    throw new Problem(
      'PostgreSQL does not run as root, and this machine lets root neither change its uid nor use `unshare -U`.\n' +
        'Run the command as an ordinary user, or set DATABASE_URL to a PostgreSQL server (16 or newer).',
    );
  }
  // The password is part of the name: data whose secrets were deleted is not found again, instead of not opening.
  const key = createHash('sha256').update(data).update(password).digest('hex').slice(0, 12);
  const copy = copyBinaries(native, uid);
  return { native: copy, data: path.join(OUTSIDE, key), uid, owner: uid, prefix: [] };
}

/** Copies the binaries once a version; renamed into place whole, so that no start ever sees half of them. */
function copyBinaries(native, uid) {
  const copy = path.join(OUTSIDE, `native-${createHash('sha256').update(native).digest('hex').slice(0, 12)}`);
  if (existsSync(copy)) return copy;
  const fresh = `${copy}-${process.pid}`;
  mkdirSync(OUTSIDE, { recursive: true, mode: 0o755 });
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  chownTree(fresh, uid);
  try {
    renameSync(fresh, copy);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
