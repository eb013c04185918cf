import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { runTransaction, type Transaction } from './handles/run-transaction.ts';
import type { Database } from './open-database.ts';

declare const kind: unique symbol;

/** A drizzle handle that reads one tenant, or without a tenant the list of them. It writes nothing. */
export type PlatformTx = Transaction & { readonly [kind]: 'platform' };

export type PlatformAccess = {
  /** A user id in platform_admins. */
  adminId: string;
  /** Why, in the admin's words. Kept for ever. */
  reason: string;
  /** Whose rows; without it only the list of tenants. */
  tenantId?: string;
};

/**
 * Commits who looks at whom and why, and only then runs `fn`: the policies read that row, so without it there is no
 * data, and a crash in between leaves the record rather than the look.
 * @throws PostgresError 42501 when adminId is no platform admin or the reason is empty; else like withTenant
 */
export async function withPlatform<T>(
  database: Database,
  { adminId, reason, tenantId }: PlatformAccess,
  fn: (tx: PlatformTx) => Promise<T>,
): Promise<T> {
  const accessId = uuidv7();
  await runTransaction(database.platformPool, {}, (tx) =>
    tx.execute(
      sql`select app.open_platform_access(${accessId}::uuid, ${adminId}::uuid, ${reason}, ${tenantId ?? null}::uuid)`,
    ),
  );
  const setting = { name: 'app.platform_access_id', value: accessId };
  return runTransaction(database.platformPool, { readOnly: true, setting }, (tx) => fn(tx as PlatformTx));
}
