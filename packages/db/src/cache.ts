import type { Redis } from './redis/open-redis.ts';

/**
 * The second home of a cache whose first is each process's memory: what one process has read, the others need not. What
 * is kept under a key must never change: who has something new asks under another key. So nothing is ever invalidated;
 * old keys are forgotten after their time.
 */
export type SharedCache = {
  /** Null where it is not known, or the cache is out of reach. */
  get(key: string): Promise<Buffer | null>;
  /** Where it cannot be kept it is only not kept. */
  set(key: string, value: Buffer): Promise<void>;
};

/**
 * In Redis, for `ttlSeconds` after it was put there. Redis keeps it as it comes: seal what is a tenant's.
 * @param name keeps the keys of one cache apart from another's
 */
export function openSharedCache(redis: Redis, name: string, ttlSeconds: number): SharedCache {
  return {
    async get(key) {
      return redis.commands.getBuffer(redis.key(name, key)).catch((error: Error) => {
        redis.report(error);
        return null;
      });
    },
    async set(key, value) {
      await redis.commands.set(redis.key(name, key), value, 'EX', ttlSeconds).catch(redis.report);
    },
  };
}
