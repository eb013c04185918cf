import type { LeaseTimes } from '@novi/wa-worker/sessions/session-pool';

/** Short leases, so that a killed worker's sessions are taken over within seconds. */
export const fastLeases: LeaseTimes = { ttlMs: 1_500, renewEveryMs: 400, stopBeforeMs: 500 };
