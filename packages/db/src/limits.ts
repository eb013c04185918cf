import { databaseLimiter } from './limits/database-limiter.ts';
import { memoryLimiter } from './limits/memory-limiter.ts';
import { redisLimiter } from './limits/redis-limiter.ts';
import type { Database } from './open-database.ts';
import type { Redis } from './redis/open-redis.ts';

export type LimiterOptions = {
  /** Keeps the keys of one limiter apart from another's. */
  name: string;
  /** How many may come at once when nothing came for a while. */
  burst: number;
  perSecond: number;
  /** Counts there, for all processes together, while it can be reached. */
  redis?: Redis | undefined;
  /**
   * Counts in the database, for all processes together, where there is no Redis or it is lost. Without it that is in
   * this process's memory.
   */
  database?: Database;
  /** The memory's clock, ms. */
  now?: () => number;
};

export type Verdict = { allowed: boolean; retryAfterMs: number };

export type Limiter = {
  /** Counts one request of `key` (an address, an account...). A refused request costs nothing. */
  take(key: string): Promise<Verdict>;
};

/**
 * A rate limit by GCRA (ITU-T I.371, as a leaky bucket in one number): a key holds the time at which its next request
 * would arrive if requests came evenly; one that would put this more than `burst` intervals ahead of now is refused.
 * Unlike counting per window it lets no double burst through where two windows meet.
 * It never opens because its home is lost: it counts from nothing in the next one, which lets one burst more through.
 */
export function openLimiter(options: LimiterOptions): Limiter {
  const { database, redis } = options;
  const withoutRedis = database ? databaseLimiter(options, database) : memoryLimiter(options);
  return redis ? redisLimiter(options, redis, withoutRedis) : withoutRedis;
}
