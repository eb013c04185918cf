import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { NestedTransactionError } from '../errors.ts';
import { unwrapQueryError } from '../postgres-error.ts';
import { guardClient } from './guarded-client.ts';
import type { Pool } from './pool.ts';

/** A drizzle handle inside one transaction. */
export type Transaction = PostgresJsDatabase<Record<string, never>>;

export type TransactionOptions = {
  readOnly?: boolean | undefined;
  /** A setting for the length of the transaction, which the policies read. */
  setting?: { name: string; value: string } | undefined;
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
  const leave = await pool.admission.enter();
  const frame = { open: true, ended: false };
  try {
    const result = await current.run(frame, () =>
      pool.sql.begin(options.readOnly ? 'read only' : '', async (raw) => ({
        value: await insideTransaction(raw, pool.sql.options, options, frame, fn),
      })),
    );
    return result.value;
  } catch (error) {
    throw unwrapQueryError(error);
  } finally {
    frame.ended = true;
    frame.open = false;
    leave();
  }
}

async function insideTransaction<T>(
  raw: postgres.TransactionSql,
  poolOptions: postgres.Sql['options'],
  { setting }: TransactionOptions,
  frame: { open: boolean; ended: boolean },
  fn: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const guard = guardClient(raw, poolOptions);
  // Not awaited: statements of a connection run in order, so this one costs no round trip of its own. If it failed,
  // those behind it would fail too, and the driver reports the first error.
  if (setting) {
    void guard.client.unsafe('select set_config($1, $2, true)', [setting.name, setting.value]).execute();
  }
  try {
    const result = await fn(drizzle({ client: guard.client as unknown as postgres.Sql }));
    guard.close();
    if (guard.failed()) await settle(frame);
    else if (frame.ended) await never;
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
async function settle(frame: { ended: boolean }): Promise<void> {
  await nextTurn();
  if (frame.ended) await never;
}
