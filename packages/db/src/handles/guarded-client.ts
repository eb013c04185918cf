import type postgres from 'postgres';
import { ClosedHandleError } from '../errors.ts';

/** A statement with more parameters is most likely a batch of a size that will not come again. */
const PREPARE_UP_TO = 100;

type Query = ReturnType<postgres.TransactionSql['unsafe']>;
type Inner<T> = (client: GuardedClient) => Promise<T>;

/** What drizzle uses of a postgres.js client, for one transaction. */
export type GuardedClient = {
  /** drizzle reads and rewrites the pool's parsers here; a transaction handle of postgres.js has none. */
  readonly options: postgres.Sql['options'];
  unsafe(statement: string, parameters?: unknown[]): Query;
  /** Inside a transaction both of drizzle's ways to begin one are savepoints. */
  begin<T>(fn: Inner<T>): Promise<T>;
  savepoint<T>(fn: Inner<T>): Promise<T>;
};

export type Guard = {
  client: GuardedClient;
  /** From here on the client refuses. */
  close(): void;
  /** Whether any statement failed, even one whose error was caught. */
  failed(): boolean;
};

/**
 * Wraps a transaction handle of postgres.js so that it (1) refuses once the transaction has ended: the driver would run
 * the query on that connection in whatever transaction, of whatever tenant, is there by then; and (2) prepares
 * statements: drizzle asks for prepare:false, which costs a describe round trip and a new plan each time.
 */
export function guardClient(raw: postgres.TransactionSql, options: postgres.Sql['options']): Guard {
  let closed = false;
  let failed = false;

  function assertOpen(): void {
    if (closed) throw new ClosedHandleError();
  }

  function unsafe(statement: string, parameters: unknown[] = []): Query {
    assertOpen();
    // `simple` is missing from the types; without it a statement without parameters is neither prepared nor single.
    const how = { prepare: parameters.length <= PREPARE_UP_TO, simple: false } as { prepare: boolean };
    const query = raw.unsafe(statement, parameters as never[], how);
    query.catch(() => {
      failed = true;
    });
    return query;
  }

  async function savepoint<T>(fn: Inner<T>): Promise<T> {
    assertOpen();
    const result = await raw.savepoint(async (inner) => {
      const guard = guardClient(inner, options);
      try {
        return { value: await fn(guard.client) };
      } finally {
        guard.close();
      }
    });
    return result.value;
  }

  return {
    client: { options, unsafe, begin: savepoint, savepoint },
    close() {
      closed = true;
    },
    failed: () => failed,
  };
}
