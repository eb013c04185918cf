import { type BatchPlan, type BatchResult, batchSize, runBatch } from './run-batch.ts';

export interface SeedsPlan extends Omit<BatchPlan, 'firstSeed' | 'count'> {
  first: number;
  count: number;
  /** batches at once */
  worlds: number;
  onBatch: (result: BatchResult) => void;
}

/** Plays `count` histories from seed `first`, a batch in a world of its own, some worlds side by side. */
export async function runSeeds({ first, count, worlds, onBatch, ...plan }: SeedsPlan): Promise<void> {
  let next = first;
  const end = first + count;
  const playBatches = async () => {
    while (next < end) {
      const firstSeed = next;
      next += batchSize;
      onBatch(await runBatch({ ...plan, firstSeed, count: Math.min(batchSize, end - firstSeed) }));
    }
  };
  await Promise.all(Array.from({ length: worlds }, playBatches));
}
