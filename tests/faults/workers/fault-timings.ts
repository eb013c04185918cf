import type { Timings } from '@novi/wa-worker/timings';
import { fastTimings } from '../support/fast-timings.ts';

/** As fast, but with air for many workers in one process; and the bot does not fall silent over what is being tested. */
export const faultTimings: Timings = {
  ...fastTimings,
  leases: { ttlMs: 3_000, renewEveryMs: 700, stopBeforeMs: 800 },
  sweepEveryMs: 800,
  manual: { downAfterMs: 3_600_000, graceMs: 1_000 },
  watchEveryMs: 60_000,
  databaseSilentMs: 8_000,
  // All that a session waits for fits into the patience of the checker, several times.
  sessions: { openMs: 20_000, syncMs: 20_000, longestPauseMs: 8_000 },
};
