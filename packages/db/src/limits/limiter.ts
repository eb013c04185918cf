import type { Database } from '../open-database.ts';
import type { Redis } from '../redis/open-redis.ts';

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
