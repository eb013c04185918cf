import { createHash } from 'node:crypto';

/** How tokens are stored. Plain SHA-256 is enough for what is 128 random bits or more: there is nothing to guess. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
