import { runTransaction, type Transaction } from './handles/run-transaction.ts';
import type { Database } from './open-database.ts';

declare const kind: unique symbol;

/** A drizzle handle that reads no table: only the app.due_* functions, leases and mail claims. */
export type RelayTx = Transaction & { readonly [kind]: 'relay' };

/** Runs `fn` in one transaction as app_relay. Throws like withTenant. */
export async function withRelay<T>(database: Database, fn: (tx: RelayTx) => Promise<T>): Promise<T> {
  return runTransaction(database.relayPool, {}, (tx) => fn(tx as RelayTx));
}
