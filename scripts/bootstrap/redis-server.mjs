import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { TOOLS } from './paths.mjs';
import { Problem } from './problem.mjs';
import { must, run } from './processes.mjs';
import { step } from './progress.mjs';

const NAMES = ['redis-server', 'valkey-server'];
const HOME = path.join(TOOLS, 'redis');
const WRAPPER = path.join(HOME, 'redis-server');

function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

/**
 * The path of a Redis or Valkey server: the machine's own, or else Debian's package unpacked into .tools/ without being
 * installed. `{ missing }` says why there is none.
 */
export async function findRedisServer() {
  const found = NAMES.map(onPath).find(Boolean);
  if (found) return { server: found };
  if (existsSync(WRAPPER)) return { server: WRAPPER };
  if (!onPath('apt-get') || !onPath('dpkg')) {
    return { missing: 'no redis-server or valkey-server on PATH, and no Debian or Ubuntu to fetch one from' };
  }
  try {
    await withLock(path.join(TOOLS, 'redis.lock'), async () => {
      if (existsSync(WRAPPER)) return;
      await step("Fetching Debian's Redis into .tools/ (only the first time)", fetchServer);
    });
    return { server: WRAPPER };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { missing: `no redis-server on PATH, and fetching it failed: ${error.message.split('\n')[0]}` };
  }
}

/** Unpacked beside its place and renamed into it: an interrupted fetch is never used. */
async function fetchServer() {
  const fresh = path.join(TOOLS, `.redis-${process.pid}`);
  const packages = path.join(fresh, 'packages');
  const root = path.join(fresh, 'root');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(packages, { recursive: true });
  try {
    const { names, settings } = await whatIsNeeded(path.join(TOOLS, 'cache/apt'));
    await must('Downloading Redis', 'apt-get', [...settings, 'download', ...names], { cwd: packages });
    for (const file of readdirSync(packages)) {
      await must(`Unpacking ${file}`, 'dpkg', ['-x', path.join(packages, file), root]);
    }
    const name = NAMES.find((candidate) => existsSync(path.join(root, 'usr/bin', candidate)));
    if (!name) throw new Problem(`there is no server in ${names.join(', ')}.`);
    // exec: what signals the wrapper's pid signals the server.
    const libraries = '$here/root/usr/lib/$(uname -m)-linux-gnu:$here/root/lib/$(uname -m)-linux-gnu';
    const script = [
      '#!/bin/sh',
      'here=$(dirname "$0")',
      `LD_LIBRARY_PATH="${libraries}" exec "$here/root/usr/bin/${name}" "$@"`,
    ];
    writeFileSync(path.join(fresh, 'redis-server'), `${script.join('\n')}\n`);
    chmodSync(path.join(fresh, 'redis-server'), 0o755);
    await must('Redis', path.join(fresh, 'redis-server'), ['--version']);
    rmSync(packages, { recursive: true });
    rmSync(HOME, { recursive: true, force: true });
    renameSync(fresh, HOME);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** What apt would install for a server on this machine: itself, and the libraries that are not here yet. */
async function whatIsNeeded(lists) {
  // Images often come without package lists, and without the right to write them: then lists of our own.
  mkdirSync(path.join(lists, 'partial'), { recursive: true });
  const own = ['-o', `Dir::State::lists=${lists}`, '-o', `Dir::Cache=${lists}`, '-o', 'APT::Sandbox::User='];
  for (const settings of [[], own]) {
    if (settings.length > 0) await must('apt-get update', 'apt-get', [...settings, 'update']);
    for (const name of NAMES) {
      const plan = ['-s', '--no-install-recommends', 'install', name];
      const { code, lines } = await run('apt-get', [...settings, ...plan]);
      const names = lines.flatMap((line) => /^Inst ((?:redis|valkey|lib)\S*)/.exec(line)?.[1] ?? []);
      if (code === 0 && names.length > 0) return { names, settings };
    }
  }
  throw new Problem('apt knows no redis-server and no valkey-server.');
}
