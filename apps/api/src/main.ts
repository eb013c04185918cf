import { watchWorkers } from './alerts/watch-workers.ts';
import { buildApp } from './build-app.ts';
import { compose } from './compose.ts';
import { type Env, readEnv } from './env.ts';
import { openLog } from './http/logging.ts';

const DRAIN_MS = 10_000;

/** Serves until SIGTERM or SIGINT, then lets running requests end (live streams at once) and closes what it opened. */
async function serve(env: Env): Promise<void> {
  const log = openLog(env.LOG_LEVEL);
  const drain = new AbortController();
  const services = await compose(env, log, drain.signal);
  const app = await buildApp(services);
  const workers = watchWorkers(services, env);

  const stop = async (signal: string) => {
    if (drain.signal.aborted) return;
    log.info({ signal }, 'draining');
    drain.abort();
    const late = setTimeout(() => {
      log.error({}, 'requests did not end in time');
      process.exit(1);
    }, DRAIN_MS);
    late.unref();
    await app.close();
    await workers.stop();
    await services.close();
    log.info({}, 'ended');
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      stop(signal).catch((error: unknown) => {
        log.error({ err: error }, 'could not end cleanly');
        process.exit(1);
      });
    });
  }
  const address = await app.listen({ port: env.PORT, host: env.HOST });
  log.info({ url: address, publicUrl: env.PUBLIC_URL }, 'listening');
}

try {
  await serve(readEnv());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
