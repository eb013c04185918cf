import { tenantKeys } from '@novi/db/schema/tenants';
import type { TenantTx } from '@novi/db/with-tenant';
import { eq } from 'drizzle-orm';
import type { Edge } from './edge.ts';

/** What a tenant's data key is wrapped for; a key of another tenant or version does not unwrap. */
export const keyPurpose = (tenantId: string, version: number) => `tenant-key|${tenantId}|${version}`;

/** A fresh data key, wrapped as it is stored in tenant_keys. */
export function newWrappedKey(
  edge: Pick<Edge, 'masterKey' | 'random'>,
  tenantId: string,
  version: number,
): Buffer {
  return edge.masterKey.wrap(keyPurpose(tenantId, version), edge.random.bytes(32));
}

/** The tenant's data keys by version, unwrapped once per process. */
export async function loadTenantKeys(
  edge: Edge,
  tx: TenantTx,
  tenantId: string,
): Promise<ReadonlyMap<number, Buffer>> {
  const cached = edge.caches.keys.get(tenantId);
  if (cached) return cached;
  const rows = await tx.select().from(tenantKeys).where(eq(tenantKeys.tenantId, tenantId));
  if (rows.length === 0) throw new Error(`tenant ${tenantId} has no data key`);
  const keys = new Map(
    rows.map((row) => [
      row.version,
      edge.masterKey.unwrap(keyPurpose(tenantId, row.version), row.wrappedKey),
    ]),
  );
  edge.caches.keys.set(tenantId, keys);
  return keys;
}
