import type { Redis } from '../redis/open-redis.ts';
import type { Limiter, LimiterOptions } from './limiter.ts';
import { hashedKey, verdict } from './verdict.ts';

/**
 * On the server's own clock, so that processes whose clocks differ share one limit. Whole microseconds: a number of Lua
 * keeps 15 digits, and its text only 14 unless formatted. Returns how long to wait, 0 when allowed.
 */
const takeLimit = `
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local step, burst = tonumber(ARGV[1]), tonumber(ARGV[2])
local arrival = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now) + step
local ahead = arrival - now - step * burst
if ahead > 0 then return math.ceil(ahead) end
redis.call('SET', KEYS[1], string.format('%.0f', arrival), 'PX', math.ceil((arrival - now) / 1000))
return 0`;

/** Counts in Redis; where it is lost, hung or full, in `otherwise`, and says so. */
export function redisLimiter(options: LimiterOptions, redis: Redis, otherwise: Limiter): Limiter {
  const { name, burst, perSecond } = options;
  const stepMicros = Math.round(1_000_000 / perSecond);
  return {
    async take(key) {
      let waitMicros: unknown;
      try {
        const place = redis.key('limit', hashedKey(name, key));
        waitMicros = await redis.commands.eval(takeLimit, 1, place, stepMicros, burst);
      } catch (error) {
        redis.report(error as Error);
        return otherwise.take(key);
      }
      return verdict(Number(waitMicros) / 1_000);
    },
  };
}
