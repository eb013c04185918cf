import { createHash } from 'node:crypto';
import type { Database } from './open-database.ts';

export type LimiterOptions = {
  /** Keeps the keys of one limiter apart from another's. */
  name: string;
  /** How many may come at once when nothing came for a while. */
  burst: number;
  perSecond: number;
  /** Counts in the database, for all processes together; without it in this process's memory. */
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
 */
export function openLimiter(options: LimiterOptions): Limiter {
  const { database } = options;
  return database ? databaseLimiter(options, database) : memoryLimiter(options);
}

/** Keys are hashed: they are addresses and e-mails, which need not lie in a table. */
function databaseLimiter({ name, burst, perSecond }: LimiterOptions, database: Database): Limiter {
  return {
    async take(key) {
      const hashed = createHash('sha256').update(`${name}\0${key}`).digest('base64url');
      const [row] = await database.limitSql<{ wait: number }[]>`
        select app.take_limit(${hashed}, ${1000 / perSecond}, ${burst}) as wait`;
      return verdict(row?.wait ?? 0);
    },
  };
}

const SWEEP_ABOVE = 10_000;

function memoryLimiter({ burst, perSecond, now = Date.now }: LimiterOptions): Limiter {
  const step = 1000 / perSecond;
  const arrivals = new Map<string, number>();
  return {
    async take(key) {
      const instant = now();
      if (arrivals.size > SWEEP_ABOVE) {
        for (const [other, arrival] of arrivals) if (arrival < instant) arrivals.delete(other);
      }
      const next = Math.max(arrivals.get(key) ?? 0, instant) + step;
      const ahead = next - instant - step * burst;
      if (ahead <= 0) arrivals.set(key, next);
      return verdict(Math.max(0, ahead));
    },
  };
}

function verdict(waitMs: number): Verdict {
  return { allowed: waitMs === 0, retryAfterMs: Math.ceil(waitMs) };
}
