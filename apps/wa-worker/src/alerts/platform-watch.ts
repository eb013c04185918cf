import type { Edge } from '@novi/core/edge/edge';
import { findProblems } from '@novi/core/edge/find-problems';
import { watchPlatform } from '@novi/core/edge/watch-platform';
import { findFullDisk } from './find-full-disk.ts';

/** Looks for what platform admins must know, at most every so often however often it is asked. */
export function platformWatch(edge: Edge, everyMs: number): () => Promise<void> {
  let nextAt = 0;
  return async () => {
    if (performance.now() < nextAt) return;
    nextAt = performance.now() + everyMs;
    const problems = [...(await findProblems(edge.database)), ...(await findFullDisk(process.cwd()))];
    await watchPlatform(edge, problems);
  };
}
