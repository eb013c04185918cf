import { startWorker } from '@novi/wa-worker/compose';
import { readEnv } from '@novi/wa-worker/env';
import { openLog } from '@novi/wa-worker/log';
import type { StepName } from '@novi/wa-worker/steps';
import { fastTimings } from './fast-timings.ts';

/**
 * A worker as it is, composed with one difference: told `{ crash: 'before:send' }` over IPC, it kills itself the way a
 * power cut would, before or after the next effect of that name.
 */
let crash: string | undefined;
process.on('message', (message: { crash?: string }) => {
  crash = message.crash;
  process.send?.({ armed: crash });
});

function die(when: 'before' | 'after', name: StepName): void {
  if (crash === `${when}:${name}`) process.kill(process.pid, 'SIGKILL');
}

const env = readEnv();
await startWorker({
  env,
  log: openLog(env.LOG_LEVEL),
  timings: fastTimings,
  aroundStep: async (name, effect) => {
    die('before', name);
    const value = await effect();
    die('after', name);
    return value;
  },
});
process.send?.({ ready: true });
