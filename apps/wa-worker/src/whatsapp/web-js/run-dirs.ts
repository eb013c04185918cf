import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { groupsUsing, killGroup, readProcess } from './process-table.ts';

/** What one run of a browser has on disk, for as long as it runs. */
export interface RunDir {
  path: string;
  profile: string;
}

const ownerFile = 'owner.json';

/**
 * A fresh directory for one browser: named for the lease, so that two holders of a session never share a profile, and
 * for the attempt. Only this user may look inside: while the browser runs, the pairing lies here in the open. A
 * filesystem in memory (tmpfs) as `root` keeps it off the disk even after a power cut.
 */
export function makeRunDir(root: string, sessionId: string, fence: number): RunDir {
  const path = join(resolve(root), `${sessionId}-${fence}-${randomBytes(4).toString('hex')}`);
  mkdirSync(root, { recursive: true, mode: 0o700 });
  mkdirSync(path, { mode: 0o700 });
  chmodSync(path, 0o700);
  const profile = join(path, 'profile');
  mkdirSync(profile, { mode: 0o700 });
  const owner = { pid: process.pid, startedAt: readProcess(process.pid)?.startedAt ?? '' };
  writeFileSync(join(path, ownerFile), JSON.stringify(owner), { mode: 0o600 });
  return { path, profile };
}

/** Leaves nothing of a run. Out of the way first, so that a removal that is interrupted leaves no half profile. */
export async function removeRunDir(path: string): Promise<void> {
  const gone = path.endsWith('.gone') ? path : `${path}.gone`;
  if (gone !== path && existsSync(path)) await rename(path, gone).catch(() => {});
  await rm(gone, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

function ownerIsAlive(path: string): boolean {
  try {
    const owner: { pid: number; startedAt: string } = JSON.parse(readFileSync(join(path, ownerFile), 'utf8'));
    if (owner.startedAt) return readProcess(owner.pid)?.startedAt === owner.startedAt;
    return owner.pid !== process.pid && process.kill(owner.pid, 0);
  } catch {
    return false;
  }
}

/**
 * Ends and removes what processes that no longer exist left behind: the watchdog does this within seconds, unless it was
 * killed too or the power went. A process id counts only with its start time, because ids are used again. Runs of other
 * workers that live are left alone. Returns how many runs were cleared.
 */
export async function clearOrphanRuns(root: string): Promise<number> {
  const base = resolve(root);
  if (!existsSync(base)) return 0;
  const orphans = readdirSync(base, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[0-9a-f-]{36}-\d+-[0-9a-f]{8}(\.gone)?$/.test(entry.name))
    .map((entry) => join(base, entry.name))
    .filter((path) => !ownerIsAlive(path));
  for (const path of orphans) {
    for (const group of groupsUsing(join(path, 'profile'))) killGroup(group);
    await removeRunDir(path);
  }
  return orphans.length;
}
