import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { NestedTransactionError } from '../errors.ts';
import { unwrapQueryError } from '../postgres-error.ts';
import { type Guard, guardClient } from './guarded-client.ts';
import type { Pool } from './pool.ts';

/** A drizzle handle inside one transaction. */
export type Transaction = PostgresJsDatabase<Record<string, never>>;

export type TransactionOptions = {
  readOnly?: boolean | undefined;
  /** A setting for the length of the transaction, which the policies read. */
  setting?: { name: string; value: string } | undefined;
  /** Whose place in the pool it takes. */
  admissionKey?: string;
};

const current = new AsyncLocalStorage<{ open: boolean }>();

/**
 * Runs `fn` in one transaction of `pool`: commits when it resolves, rolls back when it throws.
 * @throws NestedTransactionError inside another transaction
 * @throws DatabaseBusyError when no place in the pool became free in time
 * @throws the PostgresError (not drizzle's wrapper) when a statement failed, even when `fn` caught its error
 */
export async function runTransaction<T>(
  pool: Pool,
  options: TransactionOptions,
  fn: (tx: Transaction) => Promise<T>,
): Promise<T> {
  if (current.getStore()?.open) throw new NestedTransactionError();
  const leave = await pool.admission.enter(options.admissionKey);
  try {
    for (let attempt = 1; ; attempt += 1) {
      const frame: Frame = { open: true, started: false };
      try {
        return await attemptTransaction(pool, options, frame, fn);
      } catch (error) {
        if (frame.started || attempt === BEGIN_ATTEMPTS || !isConnectionLoss(error))
          throw unwrapQueryError(error);
      } finally {
        frame.open = false;
        frame.guard?.close();
      }
    }
  } finally {
    leave();
  }
}

/**
 * After a backend was killed in mid-query the driver gives that query's error to the first query of the next
 * connection as well. As long as `fn` has not begun, trying again is safe.
 */
const BEGIN_ATTEMPTS = 3;

function isConnectionLoss(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^(CONNECTION_CLOSED|ECONNRESET|EPIPE|57P0[1-3])$/.test(code);
}

/**
 * One attempt at a transaction: `open` until the driver has settled it, `started` once `fn` has begun. Where the
 * connection was lost the driver settles while `fn` still runs; what that asks from then on must be refused, or it would
 * run in whatever transaction comes next on that connection.
 */
type Frame = { open: boolean; started: boolean; guard?: Guard };

async function attemptTransaction<T>(
  pool: Pool,
  options: TransactionOptions,
  frame: Frame,
  fn: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const result = await current.run(frame, () =>
    pool.sql.begin(options.readOnly ? 'read only' : '', async (raw) => {
      frame.started = true;
      return { value: await insideTransaction(raw, pool.sql.options, options, frame, fn) };
    }),
  );
  return result.value;
}

async function insideTransaction<T>(
  raw: postgres.TransactionSql,
  poolOptions: postgres.Sql['options'],
  { setting }: TransactionOptions,
  frame: Frame,
  fn: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const guard = guardClient(raw, poolOptions);
  frame.guard = guard;
  // Not awaited: statements of a connection run in order, so this one costs no round trip of its own. If it failed,
  // those behind it would fail too, and the driver reports the first error.
  if (setting) {
    void guard.client.unsafe('select set_config($1, $2, true)', [setting.name, setting.value]).execute();
  }
  try {
    const result = await fn(drizzle({ client: guard.client as unknown as postgres.Sql }));
    guard.close();
    if (guard.failed()) await settle(frame);
    else if (!frame.open) await never;
    return result;
  } catch (error) {
    guard.close();
    await settle(frame);
    throw error;
  }
}

const never = new Promise<never>(() => {});

/**
 * When the connection broke, the driver has given the transaction up and may already run another one there; settling
 * now would make it send ROLLBACK or COMMIT into that one. So wait one turn of the event loop, in which a broken
 * connection ends the outer promise, and then never settle.
 */
async function settle(frame: Frame): Promise<void> {
  await nextTurn();
  if (!frame.open) await never;
}
