import { startWorker } from '@novi/wa-worker/compose';
import { readEnv } from '@novi/wa-worker/env';
import { openLog } from '@novi/wa-worker/log';
import { defaultTimings } from '@novi/wa-worker/timings';

/** A worker as it is, with shorter leases, so that a test waits seconds for the next holder. */
const env = readEnv();
const worker = await startWorker({
  env,
  log: openLog(env.LOG_LEVEL),
  timings: {
    ...defaultTimings,
    leases: { ttlMs: 6_000, renewEveryMs: 750, stopBeforeMs: 2_000 },
    sweepEveryMs: 500,
  },
});
process.on('SIGTERM', () => void worker.drain().then(() => process.exit(0)));
process.send?.({ ready: true });
