import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '@novi/core/errors';

/** argon2id with 19 MiB and 2 passes: OWASP Password Storage Cheat Sheet, second recommended setting. */
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const MAX_AT_ONCE = 2;

export type Passwords = {
  hash(password: string): Promise<string>;
  /** Takes as long when there is nobody to compare with (`null`) as when there is. */
  verify(stored: string | null, password: string): Promise<boolean>;
};

/**
 * Hashing that cannot take the machine: at most 2 at once, so 38 MiB and two cores at the most, and a bounded queue.
 * Throws UNAVAILABLE when the queue is full.
 */
export function openPasswords(maxWaiting = 100): Passwords {
  let running = 0;
  const waiting: (() => void)[] = [];

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= MAX_AT_ONCE) {
      if (waiting.length >= maxWaiting) {
        throw new DomainError('UNAVAILABLE', 'Too many people are logging in. Please try again.');
      }
      // The one that finishes hands its place over, so `running` stays as it is.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  }

  const nobody = inTurn(() => hash('a password that nobody has', parameters));
  nobody.catch(() => {});
  return {
    hash: (password) => inTurn(() => hash(password, parameters)),
    async verify(stored, password) {
      const against = stored ?? (await nobody);
      const matches = await inTurn(() => verify(against, password));
      return matches && stored !== null;
    },
  };
}
