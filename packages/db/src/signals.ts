import type { Database } from './open-database.ts';
import type { Redis } from './redis/open-redis.ts';
import { postgresSignals } from './signals/postgres-signals.ts';
import { redisSignals } from './signals/redis-signals.ts';
import type { Signals } from './signals/signal.ts';

/** Redis where there is one: NOTIFY makes the commits of a whole database queue up behind each other. */
export function openSignals(database: Database, redis?: Redis): Signals {
  return redis ? redisSignals(redis) : postgresSignals(database);
}
