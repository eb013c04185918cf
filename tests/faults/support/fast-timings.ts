import type { Timings } from '@novi/wa-worker/timings';

/** Short leases and locks, so that what a killed worker held is taken over within seconds. */
export const fastTimings: Timings = {
  leases: { ttlMs: 2_500, renewEveryMs: 500, stopBeforeMs: 500 },
  jobLockMs: 1_500,
  sweepEveryMs: 500,
  manual: { downAfterMs: 2_000, graceMs: 2_000 },
  alertAfterMs: 2_000,
  watchEveryMs: 1_000,
  databaseSilentMs: 35_000,
};
