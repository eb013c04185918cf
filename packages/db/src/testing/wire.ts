import net from 'node:net';
import { openDatabase } from '../open-database.ts';
import { adminShutdown } from './admin-shutdown.ts';
import type { TestDatabase } from './test-database.ts';

/** A database reached over a wire that can be broken. */
export type Wire = {
  database: TestDatabase['database'];
  /** Every connection there is falls silent for ever and none ends; new ones are whole. */
  lose(): void;
  /** The next connection that says `words` to the server is ended there, as by an administrator. */
  endAt(words: string): void;
  close(): Promise<void>;
};

/** The server's end of a connection reaches the client a moment after its last words, as over a real network. */
const GOODBYE_MS = 5;

/** @param silentMs how long a connection may be silent before it counts as lost */
export async function throughWire(home: TestDatabase, silentMs: number): Promise<Wire> {
  const target = new URL(home.databaseUrl);
  const ends = new Set<net.Socket>();
  let lastWords: string | null = null;
  const server = net.createServer((near) => {
    near.on('data', (bytes) => {
      if (lastWords === null || !bytes.includes(lastWords)) return;
      lastWords = null;
      near.end(adminShutdown);
    });
    const far = net.connect(Number(target.port), target.hostname);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      end
        .on('error', () => {})
        .on('data', (bytes) => other.write(bytes))
        .on('close', () => {
          ends.delete(end);
          setTimeout(() => other.destroy(), GOODBYE_MS);
        });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const wired = new URL(home.databaseUrl);
  wired.port = String((server.address() as net.AddressInfo).port);
  const database = openDatabase({ databaseUrl: wired.href, rolePassword: home.rolePassword, silentMs });
  return {
    database,
    lose() {
      for (const end of ends) end.pause();
    },
    endAt(words) {
      lastWords = words;
    },
    async close() {
      for (const end of ends) end.destroy();
      server.close();
      await database.close();
    },
  };
}
