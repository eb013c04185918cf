import { startWorker } from './compose.ts';
import { readEnv } from './env.ts';
import { openLog } from './log.ts';

const env = readEnv();
const log = openLog(env.LOG_LEVEL);
const worker = await startWorker({ env, log });
log.info({ healthPort: worker.healthPort, roles: env.WORKER_ROLES }, 'worker is ready');

// whatsapp-web.js leaves promises alone that can fail, and Node would end the process for one of them: with it every
// other tenant's session. What is ours is awaited, and what throws outside of a promise still ends the process.
process.on('unhandledRejection', (error) =>
  log.error({ err: error }, 'a promise that nobody waits for failed'),
);

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
