import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { ROOT, TOOLS } from './paths.mjs';
import { must } from './processes.mjs';
import { step } from './progress.mjs';

const STAMP = path.join(ROOT, 'node_modules/.novi-stamp');

function wanted() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  // Manifests too: a package that is new in the workspace changes links even where the lockfile has it already.
  const folders = ['apps', 'packages', 'tests'].flatMap((room) =>
    readdirSync(path.join(ROOT, room)).map((name) => path.join(room, name)),
  );
  const manifests = ['', 'bench', ...folders].map((folder) => path.join(folder, 'package.json')).sort();
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]) {
    if (existsSync(path.join(ROOT, file))) hash.update(file).update(readFileSync(path.join(ROOT, file)));
  }
  return hash.digest('hex');
}

const isCurrent = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted();

/**
 * Installs the workspace's packages when the lockfile changed since the last time; offline otherwise.
 * pnpm is a program of its own, so this runs under an old Node as well, while the new one is still on its way.
 */
export async function installPackages() {
  if (isCurrent()) return;
  await withLock(path.join(TOOLS, 'install.lock'), async () => {
    if (isCurrent()) return;
    await step('Installing packages', () =>
      must('pnpm install', 'pnpm', [
        'install',
        '--frozen-lockfile',
        '--prefer-offline',
        '--reporter=append-only',
      ]),
    );
    writeFileSync(STAMP, wanted());
  });
}
