import { stepNames } from '@novi/wa-worker/steps';
import type { CrashPoint } from '../workers/faulty-worker.ts';

/** Every named effect of the worker, before and after it, in each of the three ways to fail. */
export const cells: readonly CrashPoint[] = stepNames.flatMap((step) =>
  (['before', 'after'] as const).flatMap((when) =>
    (['exit', 'hang', 'error'] as const).map((mode) => ({ step, when, mode })),
  ),
);

/** A third of them: each effect, before and after it, and the three ways in turn. */
export const sampleCells = cells.filter((_, index) => index % 3 === Math.floor(index / 3) % 3);

export const nameOf = ({ when, step, mode }: CrashPoint) => `${when} ${step}: ${mode}`;
