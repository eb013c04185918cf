import { runTransaction, type Transaction } from './handles/run-transaction.ts';
import type { Database } from './open-database.ts';

declare const kind: unique symbol;

/**
 * A drizzle handle from before a tenant is known: users, auth_sessions, email_tokens, inserts into mail_outbox, and the
 * functions app.memberships_of, provision_tenant, add_membership, tracking_lookup, cloud_number_lookup and
 * is_cloud_verify_token. Nothing else.
 */
export type AuthTx = Transaction & { readonly [kind]: 'auth' };

/** Runs `fn` in one transaction as app_auth. Throws like withTenant. */
export async function withAuth<T>(database: Database, fn: (tx: AuthTx) => Promise<T>): Promise<T> {
  return runTransaction(database.authPool, {}, (tx) => fn(tx as AuthTx));
}
