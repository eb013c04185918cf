import type { Violation } from '../invariants/evidence.ts';
import { runSweep } from '../sweep/run-sweep.ts';
import { startInProcess } from '../workers/in-process-worker.ts';
import type { Guard } from './guards.ts';

export interface GuardResult {
  name: string;
  removal: string;
  expects: Guard['expects'];
  violations: Violation[];
  /** The checker said what it had to. */
  isCaught: boolean;
}

/** Long enough for everything that can still end without the guard. */
const patienceMs = 30_000;

/** Takes each guard away in turn, brings about what it guards against, and asks the checker. */
export async function runGuards(
  plan: { redisProgram: string | null; template: string },
  guards: readonly Guard[],
): Promise<GuardResult[]> {
  return Promise.all(
    guards.map(async (guard) => {
      const { name, removal, expects, point, prepare, choices } = guard;
      const { violations } = await runSweep({
        ...plan,
        start: startInProcess,
        worlds: 1,
        only: [point],
        patienceMs,
        ...(prepare && { prepare }),
        ...(choices && { choices }),
      });
      const isCaught =
        expects === null
          ? violations.length === 0
          : violations.some(({ invariant }) => invariant === expects);
      return { name, removal, expects, violations, isCaught };
    }),
  );
}
