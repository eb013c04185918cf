import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEdge } from '@novi/core/edge/edge';
import { openSharedCache } from '@novi/db/cache';
import { openDatabaseClock } from '@novi/db/database-clock';
import { openDatabase } from '@novi/db/open-database';
import { openRedis } from '@novi/db/redis/open-redis';
import { openSignals } from '@novi/db/signals';
import { openFileLinks } from '@novi/integrations/storage/file-links';
import { openLocalStorage } from '@novi/integrations/storage/local-storage';
import type { Logger } from 'pino';
import { openSessions } from './auth/lucia.ts';
import { openPasswords } from './auth/passwords.ts';
import type { Env } from './env.ts';
import { openLimits } from './limits.ts';
import { openLiveHub } from './live/live-hub.ts';
import type { Services } from './services.ts';

const webBuild = (file: string) => fileURLToPath(new URL(`../../web/dist/${file}`, import.meta.url));

/** Opens every part of the app from the environment. `close` ends them in the order in which they need each other. */
export async function compose(
  env: Env,
  log: Logger,
  draining: AbortSignal,
): Promise<Services & { close(): Promise<void> }> {
  const database = openDatabase({ databaseUrl: env.DATABASE_URL, rolePassword: env.NOVI_ROLE_PASSWORD });
  const clock = await openDatabaseClock(database);
  const redis = env.REDIS_URL
    ? openRedis(env.REDIS_URL, (error) => log.warn({ err: error }, 'Redis is out of reach'))
    : undefined;
  const signals = openSignals(database, redis);
  const edge = openEdge({
    database,
    sharedMenus: redis && openSharedCache(redis, 'menu', env.CACHE_TTL_SECONDS),
    signal: signals.notify,
    masterKeyBase64: env.MASTER_KEY,
    otherMasterKeysBase64: env.MASTER_KEY_OTHERS,
    publicUrl: env.PUBLIC_URL,
    log,
    now: clock.now,
    files: openLocalStorage(env.UPLOAD_PATH || path.join(env.NOVI_DATA_DIR, 'uploads')),
  });
  const isSecure = env.PUBLIC_URL.startsWith('https:');
  const live = await openLiveHub(signals);
  return {
    edge,
    log,
    settings: {
      publicUrl: env.PUBLIC_URL,
      isProduction: env.NODE_ENV === 'production',
      isSecure,
      sandboxUrl: env.SANDBOX_URL ?? null,
      whatsApp: {
        cloudUrl: env.WHATSAPP_CLOUD_URL,
        appSecret: env.WHATSAPP_APP_SECRET ?? null,
        verifyToken: env.WHATSAPP_VERIFY_TOKEN ?? null,
      },
      trustProxy: env.TRUST_PROXY,
      metricsToken: env.METRICS_TOKEN ?? null,
      signalsHome: signals.home,
      webClientDir: env.WEB_CLIENT_DIR ?? webBuild('client'),
      webServerEntry: env.WEB_SERVER_ENTRY ?? webBuild('server/server-entry.js'),
      maxFileBytes: env.MAX_FILE_SIZE,
    },
    sessions: openSessions(database, { secure: isSecure }),
    passwords: openPasswords(),
    limits: openLimits(database, redis),
    live,
    fileLinks: openFileLinks(edge.masterKey.derive('links to files')),
    draining,
    async close() {
      await live.close();
      await redis?.close();
      clock.close();
      await database.close();
    },
  };
}
