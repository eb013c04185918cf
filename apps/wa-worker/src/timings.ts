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
}

export const defaultTimings: Timings = {
  leases: { ttlMs: 10_000, renewEveryMs: 3_000, stopBeforeMs: 3_000 },
  jobLockMs: 6_000,
  sweepEveryMs: 2_000,
};
