import { startWorker } from './compose.ts';
import { readEnv } from './env.ts';
import { openLog } from './log.ts';

const env = readEnv();
const log = openLog(env.LOG_LEVEL);
const worker = await startWorker({ env, log });
log.info({ healthPort: worker.healthPort, roles: env.WORKER_ROLES }, 'worker is ready');

let ending = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (ending) return;
    ending = true;
    worker.drain().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the worker could not end in order');
        process.exit(1);
      },
    );
  });
}
