import { runTransaction, type Transaction } from './handles/run-transaction.ts';
import type { Database } from './open-database.ts';

declare const kind: unique symbol;

/** A drizzle handle that sees one tenant's rows and no other. Refuses once its transaction has ended. */
export type TenantTx = Transaction & { readonly [kind]: 'tenant' };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Runs `fn` in one transaction as the tenant. Commits when it resolves, rolls back when it throws.
 * @throws TypeError when tenantId is not a UUID
 * @throws NestedTransactionError, DatabaseBusyError, or the PostgresError of a statement that failed
 */
export async function withTenant<T>(
  database: Database,
  tenantId: string,
  fn: (tx: TenantTx) => Promise<T>,
  options: { readOnly?: boolean } = {},
): Promise<T> {
  if (!UUID.test(tenantId)) throw new TypeError('withTenant needs a tenant id (a UUID)');
  const setting = { name: 'app.tenant_id', value: tenantId };
  return runTransaction(
    database.tenantPool,
    { readOnly: options.readOnly, setting, admissionKey: tenantId },
    (tx) => fn(tx as TenantTx),
  );
}
