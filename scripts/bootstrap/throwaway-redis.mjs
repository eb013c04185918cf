import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './ports.mjs';
import { launch } from './processes.mjs';
import { findRedisServer } from './redis-server.mjs';
import { atEnd, STAGE } from './shutdown.mjs';

/**
 * A Redis for tests that forgets everything at the end. `env` names its address, or why there is none, and a server that a test may start, kill
 * and flush for itself. REDIS_URL, where the caller has set it, is used instead: tests write under names of their own
 * there and flush nothing.
 */
export async function startThrowawayRedis() {
  const { server, missing } = await findRedisServer();
  const given = process.env.REDIS_URL;
  const own = server ? { TEST_REDIS_SERVER: server } : { TEST_REDIS_MISSING: missing };
  if (given) return { url: given, env: { ...own, TEST_REDIS_URL: given } };
  if (!server) return { missing, env: own };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'novi-redis-'));
  atEnd(STAGE.files, () => rmSync(folder, { recursive: true, force: true }));
  const port = await freePort();
  const settings = {
    port,
    bind: '127.0.0.1',
    dir: folder,
    save: '',
    appendonly: 'no',
    'maxmemory-policy': 'noeviction',
  };
  const running = launch(
    'redis',
    server,
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    {
      env: process.env,
      logFile: path.join(folder, 'redis.log'),
      stage: STAGE.database,
      isReady: (line) => /Ready to accept connections/.test(line),
    },
  );
  await Promise.race([running.ready, running.failed]);
  const url = `redis://127.0.0.1:${port}`;
  return { url, failed: running.failed, env: { ...own, TEST_REDIS_URL: url } };
}
