import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, lchownSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Problem } from './problem.mjs';

// Debian's and most others' `nobody`. It must be an account that exists: initdb looks its name up.
const NOBODY = 65_534;
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
export function choosePostgresOwner(native, data) {
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
  const key = createHash('sha256').update(data).digest('hex').slice(0, 12);
  const home = path.join('/var/lib/novi-postgres', key);
  const copy = path.join(home, 'native');
  mkdirSync(home, { recursive: true, mode: 0o755 });
  if (!existsSync(path.join(copy, 'bin/postgres'))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    chownTree(copy, uid);
  }
  return { native: copy, data: path.join(home, 'data'), uid, owner: uid, prefix: [] };
}
