import { startWorker } from '@novi/wa-worker/compose';
import { readEnv } from '@novi/wa-worker/env';
import { openLog } from '@novi/wa-worker/log';
import { fastTimings } from './fast-timings.ts';

/** A worker whose supervisors probe and listen every few seconds, so that a test need not wait for minutes. */
const env = readEnv();
const worker = await startWorker({
  env,
  log: openLog(env.LOG_LEVEL),
  timings: {
    ...fastTimings,
    leases: { ttlMs: 8_000, renewEveryMs: 1_000, stopBeforeMs: 2_000 },
    sessions: {
      probeEveryMs: 1_000,
      probeAgainMs: 500,
      probeWithinMs: 3_000,
      degradedMs: 2_000,
      silenceMs: 4_000,
      echoWithinMs: 4_000,
      steadyMs: 1_000,
    },
  },
});
process.on('SIGTERM', () => {
  void worker.drain().then(() => process.exit(0));
});
process.send?.({ ready: true });
