import { startWorker } from '@novi/wa-worker/compose';
import { readEnv } from '@novi/wa-worker/env';
import { openLog } from '@novi/wa-worker/log';
import { crashStep, InjectedFailure } from '../workers/crash-step.ts';
import { faultTimings } from '../workers/fault-timings.ts';
import type { CrashPoint } from '../workers/faulty-worker.ts';
import { fastTimings } from './fast-timings.ts';

/**
 * A worker as it is, composed with two differences: told over IPC to fail at a point, it kills itself the way a power
 * cut would, or freezes itself, or lets the effect throw; and its clock may be off.
 */
const step = crashStep(async (point) => {
  process.send?.({ fired: point });
  if (point.mode === 'error') throw new InjectedFailure(`injected ${point.when} ${point.step}`);
  process.kill(process.pid, point.mode === 'exit' ? 'SIGKILL' : 'SIGSTOP');
  process.send?.({ thawed: true });
});

process.on('message', (message: { arm?: CrashPoint | null; counts?: true }) => {
  if (message.arm !== undefined) {
    step.arm(message.arm ?? undefined);
    process.send?.({ armed: message.arm });
  }
  if (message.counts) process.send?.({ counts: step.counts });
});
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

const [, , clockOff] = process.argv;
const clockOffMs = Number(clockOff ?? 0);
const env = readEnv();
const worker = await startWorker({
  env,
  log: openLog(env.LOG_LEVEL),
  timings: clockOff === undefined ? fastTimings : faultTimings,
  aroundStep: step.run,
  now: () => new Date(Date.now() + clockOffMs),
});
process.on('SIGTERM', () => void worker.drain().then(() => process.exit(0)));
process.send?.({ ready: true });
