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
const usualPatienceMs = 30_000;

/** Takes each guard away, brings about what it guards against, and asks the checker; a few side by side. */
export async function runGuards(
  plan: { redisProgram: string | null; template: string; worlds: number },
  guards: readonly Guard[],
): Promise<GuardResult[]> {
  const results: GuardResult[] = [];
  const waiting = guards.values();
  const lane = async () => {
    for (const guard of waiting) results.push(await runGuard(plan, guard));
  };
  await Promise.all(Array.from({ length: plan.worlds }, lane));
  return results;
}

async function runGuard(
  plan: { redisProgram: string | null; template: string },
  { name, removal, expects, point, prepare, choices, patienceMs = usualPatienceMs }: Guard,
): Promise<GuardResult> {
  const { cells, violations } = await runSweep({
    ...plan,
    start: startInProcess,
    worlds: 1,
    only: [point],
    patienceMs,
    ...(prepare && { prepare }),
    ...(choices && { choices }),
  });
  const isGood = violations.length === 0 && cells.every(({ problems }) => problems.length === 0);
  const isCaught = expects === null ? isGood : violations.some(({ invariant }) => invariant === expects);
  return { name, removal, expects, violations, isCaught };
}
