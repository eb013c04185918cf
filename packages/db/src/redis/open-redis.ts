import { Redis as Client, type RedisOptions } from 'ioredis';
import { redisAddress } from './redis-address.ts';

export type Redis = {
  /**
   * For what answers at once. A call rejects at once while the server is out of reach, and after 2 s when it hangs:
   * nobody waits for a Redis that is lost.
   */
  readonly commands: Client;
  /** A connection of its own that only listens. The caller closes it. */
  listener(): Client;
  /** The full name of a key or channel; two installations may share a server. */
  key(...parts: string[]): string;
  /** Says once in a while that Redis failed; for who goes on without it. */
  report(error: Error): void;
  close(): Promise<void>;
};

const PATIENCE_MS = 2_000;
const REPORT_EVERY_MS = 5_000;

/** Comes back soon, and not all processes in the same moment. */
const retryStrategy = (times: number) => Math.min(50 * 2 ** times, PATIENCE_MS) * (0.5 + Math.random() / 2);

export const connectionSettings = {
  connectTimeout: PATIENCE_MS,
  retryStrategy,
  // A failover left us at a server that became a replica.
  reconnectOnError: (error) => error.message.startsWith('READONLY'),
} satisfies RedisOptions;

export const callerSettings = {
  ...connectionSettings,
  // A command waits for no reconnection, and a connection whose other end went silent is thrown away.
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  commandTimeout: PATIENCE_MS,
  socketTimeout: PATIENCE_MS,
} satisfies RedisOptions;

// A subscription outlasts the connection: whoever listens makes it anew at each. The client would do so too, and leave the
// failure of that to nobody.
const listenerSettings = {
  ...callerSettings,
  autoResubscribe: false,
  enableOfflineQueue: true,
  maxRetriesPerRequest: null,
} satisfies RedisOptions;

/**
 * Redis or Valkey, 6.2 or newer. Connects by itself, now and after every loss. Whatever is kept there may be gone at
 * any time.
 * @param redisUrl as ioredis reads it (rediss:// for TLS); `?prefix=` sets our names apart, `novi` unless given
 * @param onError told of a lost connection or a failed command, at most every 5 s
 */
export function openRedis(redisUrl: string, onError: (error: Error) => void): Redis {
  const { url, prefix } = redisAddress(redisUrl);
  let reportedAt = Number.NEGATIVE_INFINITY;
  const report = (error: Error) => {
    if (performance.now() - reportedAt < REPORT_EVERY_MS) return;
    reportedAt = performance.now();
    onError(error);
  };
  let isOpen = true;
  const commands = new Client(url, callerSettings).on('error', report).on('close', () => {
    if (isOpen) report(new Error('the connection to Redis was lost'));
  });
  return {
    commands,
    listener: () => new Client(url, listenerSettings).on('error', report),
    key: (...parts) => [prefix, ...parts].join(':'),
    report,
    async close() {
      isOpen = false;
      commands.disconnect();
    },
  };
}
