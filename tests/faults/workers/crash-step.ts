import type { RunStep, StepName } from '@novi/wa-worker/steps';
import type { CrashPoint, WorkerChoices } from './faulty-worker.ts';

/** What an injected failure looks like to the product: a connection that broke in the middle. */
export class InjectedFailure extends Error {
  readonly code = 'ECONNRESET';
}

export interface CrashStep {
  run: RunStep;
  arm(point: CrashPoint | undefined): void;
  readonly counts: Partial<Record<StepName, number>>;
}

/**
 * Stands around every named effect of a worker and fails the armed one, once.
 * @param fail what happens at the point; when it resolves, the effect goes on as if nothing had been
 */
export function crashStep(
  fail: (point: CrashPoint) => Promise<void>,
  replace: WorkerChoices['replace'] = {},
): CrashStep {
  let armed: CrashPoint | undefined;
  const counts: Partial<Record<StepName, number>> = {};
  const pass = async (when: CrashPoint['when'], step: StepName) => {
    if (armed?.when !== when || armed.step !== step) return;
    const point = armed;
    armed = undefined;
    await fail(point);
  };
  return {
    counts,
    arm(point) {
      armed = point;
    },
    async run<T>(name: StepName, effect: () => Promise<T>): Promise<T> {
      counts[name] = (counts[name] ?? 0) + 1;
      await pass('before', name);
      const value = await (replace[name]?.(effect) ?? effect());
      await pass('after', name);
      return value as T;
    },
  };
}
