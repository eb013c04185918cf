import { stepNames } from '@novi/wa-worker/steps';
import type { CrashPoint } from '../workers/faulty-worker.ts';

/** Every named effect of the worker, before and after it, in each of the three ways to fail. */
export const cells: readonly CrashPoint[] = stepNames.flatMap((step) =>
  (['before', 'after'] as const).flatMap((when) =>
    (['exit', 'hang', 'error'] as const).map((mode) => ({ step, when, mode })),
  ),
);

/** A third of them: a worker that dies before and after each effect. Nothing has to be waited for that only seems dead. */
export const sampleCells = cells.filter(({ mode }) => mode === 'exit');

export const nameOf = ({ when, step, mode }: CrashPoint) => `${when} ${step}: ${mode}`;
