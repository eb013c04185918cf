import { statfs } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { Problem } from '@novi/core/platform/settle-alerts';

const leastFree = 0.05;

/** Whether this machine's disk, where `folder` is, is nearly full: only who is on the machine can tell. */
export async function findFullDisk(folder: string): Promise<Problem[]> {
  const { bavail, blocks } = await statfs(folder);
  const isNearlyFull = blocks > 0 && bavail / blocks < leastFree;
  return isNearlyFull ? [{ kind: 'disk_nearly_full', subject: hostname() }] : [];
}
