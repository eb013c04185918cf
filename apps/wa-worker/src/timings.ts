import { defaultPatience, type Patience } from '@novi/core/tenants/manual-machine';
import type { SupervisorTimes } from './sessions/supervisor/times.ts';

export interface LeaseTimes {
  ttlMs: number;
  renewEveryMs: number;
  /** How long before a lease's end its holder stops, where it could not renew. */
  stopBeforeMs: number;
}

/** How patient a worker is. Tests compose one that is less so. */
export interface Timings {
  leases: LeaseTimes;
  /** How long a job is a worker's without a sign of life from it. */
  jobLockMs: number;
  sweepEveryMs: number;
  /** Before a shop's bot falls silent by itself, and before it speaks again. */
  manual: Patience;
  /** How long a number may be down before its owners are told; what needs a person is told at once. */
  alertAfterMs: number;
  /** Between two looks for what platform admins must know. */
  watchEveryMs: number;
  /** A connection to PostgreSQL on which nothing passes for so long counts as lost; a statement may take 30 s. */
  databaseSilentMs: number;
  /** Where a session's supervisor is not as patient as `defaultTimes` say. */
  sessions?: Partial<SupervisorTimes>;
}

export const defaultTimings: Timings = {
  leases: { ttlMs: 10_000, renewEveryMs: 3_000, stopBeforeMs: 3_000 },
  jobLockMs: 6_000,
  sweepEveryMs: 2_000,
  manual: defaultPatience,
  alertAfterMs: 5 * 60_000,
  watchEveryMs: 30_000,
  databaseSilentMs: 35_000,
};
