import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { readTestRedisEnv } from './env.ts';

const { url, server, missing } = readTestRedisEnv();

/** Why tests on Redis are skipped here; null where they run. Put it into the name of what is skipped. */
export const noRedis: string | null = url ? null : missing;
/** The same for tests that start, kill and flush a Redis of their own. */
export const noRedisServer: string | null = server ? null : missing;

/** The tests' Redis, under a prefix that nobody else has. */
export function testRedisUrl(): string {
  if (!url) throw new Error(missing);
  const own = new URL(url);
  own.searchParams.set('prefix', `test-${randomBytes(8).toString('hex')}`);
  return own.href;
}

/** A Redis of a test's own: it may do to it what it wants. */
export interface OwnRedis {
  readonly url: string;
  /** One command by the server's own protocol, as text. Rejects when the server does not answer. */
  command(...words: string[]): Promise<string>;
  /** SIGKILL: everything in it is gone. */
  kill(): Promise<void>;
  /** Starts it again, empty, at the same address. */
  start(): Promise<void>;
  /** SIGSTOP: it accepts connections and answers nothing. */
  hang(): void;
  resume(): void;
  /** Ends it for good. */
  close(): Promise<void>;
}

export async function startOwnRedis(): Promise<OwnRedis> {
  if (!server) throw new Error(missing);
  const port = await freePort();
  let child: ChildProcess | undefined;
  const start = async () => {
    const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    const started = spawn(server, settings, { stdio: ['ignore', 'pipe', 'inherit'] });
    child = started;
    const lines = createInterface({ input: started.stdout });
    await new Promise<void>((resolve, reject) => {
      lines.on('line', (line) => line.includes('Ready to accept connections') && resolve());
      started.once('exit', (code) =>
        reject(new Error(`redis-server ended with ${code} before it was ready`)),
      );
    });
  };
  const kill = async () => {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, 'exit');
    running.kill('SIGKILL');
    await gone;
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill,
    command: (...words) => askOnce(port, words),
    hang: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    close: kill,
  };
}

async function askOnce(port: number, words: string[]): Promise<string> {
  const { Redis } = await import('ioredis');
  const client = new Redis({ port, host: '127.0.0.1', maxRetriesPerRequest: 0, commandTimeout: 5_000 });
  client.on('error', () => {});
  try {
    return String(await client.call(words[0] ?? '', ...words.slice(1)));
  } finally {
    client.disconnect();
  }
}

async function freePort(): Promise<number> {
  const socket = createServer();
  socket.listen(0, '127.0.0.1');
  await once(socket, 'listening');
  const address = socket.address();
  await new Promise((resolve) => socket.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}
