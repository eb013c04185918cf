import { createHash } from 'node:crypto';
import type { Verdict } from './limiter.ts';

export function verdict(waitMs: number): Verdict {
  return { allowed: waitMs === 0, retryAfterMs: Math.ceil(waitMs) };
}

/** Keys are addresses and e-mails, which need not lie in a store. */
export function hashedKey(name: string, key: string): string {
  return createHash('sha256').update(`${name}\0${key}`).digest('base64url');
}
