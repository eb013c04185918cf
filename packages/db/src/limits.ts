import { databaseLimiter } from './limits/database-limiter.ts';
import type { Limiter, LimiterOptions } from './limits/limiter.ts';
import { memoryLimiter } from './limits/memory-limiter.ts';
import { redisLimiter } from './limits/redis-limiter.ts';

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
