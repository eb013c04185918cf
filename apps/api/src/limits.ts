import { DomainError } from '@novi/core/errors';
import { openLimiter } from '@novi/db/limits';
import type { Limiter } from '@novi/db/limits/limiter';
import type { Database } from '@novi/db/open-database';
import type { Redis } from '@novi/db/redis/open-redis';

/** Refused because it came too often; when to come again, ms. */
export class RateLimitedError extends DomainError {
  readonly retryAfterMs: number;

  constructor(retryAfterMs: number) {
    super('RATE_LIMITED', 'That was too often. Please wait a moment and try again.');
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * Those before a password hash and before a mail count for all processes together: in Redis, and in the database where
 * there is none or it is lost. The others are only a floor: in memory where there is no Redis.
 */
export function openLimits(database: Database, redis?: Redis) {
  const limit = (name: string, burst: number, perSecond: number) =>
    openLimiter({ name, burst, perSecond, redis, database });
  const floor = (name: string, burst: number, perSecond: number) =>
    openLimiter({ name, burst, perSecond, redis });
  return {
    loginAccount: limit('login-account', 10, 1 / 30),
    loginAddress: limit('login-address', 30, 1 / 4),
    registerAddress: limit('register-address', 20, 1 / 60),
    mailAccount: limit('mail-account', 3, 1 / 300),
    // Several screens of a shop share one address; this only stops a flood.
    calls: floor('calls', 600, 100),
    rest: floor('rest', 120, 30),
    uploads: floor('uploads', 30, 1),
    tracking: floor('tracking', 60, 2),
  };
}

export type Limits = ReturnType<typeof openLimits>;

/** Value of a Retry-After header, in seconds. */
export function retryAfter(error: RateLimitedError): string {
  return String(Math.max(1, Math.ceil(error.retryAfterMs / 1000)));
}

/** Throws RateLimitedError when `key` came too often. */
export async function demandLimit(limiter: Limiter, key: string): Promise<void> {
  const { allowed, retryAfterMs } = await limiter.take(key);
  if (!allowed) throw new RateLimitedError(retryAfterMs);
}

/** An IPv6 customer owns at least a /64, so one address of it is no identity. */
export function addressKey(ip: string): string {
  return ip.includes(':') && !ip.startsWith('::ffff:') ? ip.split(':').slice(0, 4).join(':') : ip;
}
