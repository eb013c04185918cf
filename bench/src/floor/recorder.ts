import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { messageSplitter, readBind, readParse, readRowCount, readStartup } from './wire.ts';

/** One statement as a client sent it and what came of it. */
export interface Statement {
  role: string;
  /** Which connection. */
  connection: number;
  sql: string;
  values: (string | null)[];
  /** Rows returned or changed. */
  rows: number;
}

export interface Recorder {
  /** The database as clients are to reach it. */
  readonly databaseUrl: string;
  /** Everything from now on; each in the order in which it was completed. */
  start(): void;
  stop(): Statement[];
  close(): void;
}

type Pending = Omit<Statement, 'rows'>;

/**
 * Stands between clients and PostgreSQL, passes every byte on as it is and reads along. Sign-in by SCRAM goes through
 * untouched; there is no TLS on loopback. Throws (ends the connection) when a statement fails while it records: what
 * failed once is no recording to replay.
 */
export async function openRecorder(databaseUrl: string): Promise<Recorder> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const recorded: Statement[] = [];
  let recording = false;
  let connections = 0;

  const server = createServer((client) => {
    connections += 1;
    const connection = connections;
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      socket.setNoDelay(true);
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    const heard = followClient(connection);
    const answered = (statement: Statement) => {
      if (recording) recorded.push(statement);
    };
    const answers = followServer(heard.pending, answered);
    client.on('data', (chunk) => {
      heard.hear(chunk);
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      answers(chunk);
      client.write(chunk);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const own = new URL(databaseUrl);
  own.hostname = '127.0.0.1';
  own.port = String((server.address() as AddressInfo).port);
  return {
    databaseUrl: own.href,
    start() {
      recorded.length = 0;
      recording = true;
    },
    stop() {
      recording = false;
      return [...recorded];
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function followClient(connection: number): { hear: (chunk: Buffer) => void; pending: Pending[] } {
  const split = messageSplitter(true);
  const statements = new Map<string, string>();
  const pending: Pending[] = [];
  let role = '';
  let bound: Pending | undefined;

  function hear(chunk: Buffer): void {
    for (const { type, body } of split(chunk)) {
      if (type === '') role = readStartup(body).user ?? '';
      if (type === 'P') {
        const { name, sql } = readParse(body);
        statements.set(name, sql);
      }
      if (type === 'B') {
        const { name, values } = readBind(body);
        bound = { role, connection, sql: statements.get(name) ?? '', values };
      }
      if (type === 'E' && bound) pending.push(bound);
      if (type === 'Q')
        pending.push({ role, connection, sql: body.toString('utf8', 0, body.length - 1), values: [] });
    }
  }
  return { hear, pending };
}

/** PostgreSQL answers in the order it was asked: each CommandComplete belongs to the oldest statement. */
function followServer(pending: Pending[], answered: (statement: Statement) => void): (chunk: Buffer) => void {
  const split = messageSplitter(false);
  return (chunk) => {
    for (const { type, body } of split(chunk)) {
      if (type !== 'C' && type !== 'E') continue;
      const statement = pending.shift();
      if (!statement) continue;
      answered({ ...statement, rows: type === 'C' ? readRowCount(body) : -1 });
    }
  };
}
