import type { Edge } from '@novi/core/edge/edge';
import { tenants } from '@novi/db/schema/tenants';
import { withTenant } from '@novi/db/with-tenant';
import { eq } from 'drizzle-orm';

/** What is shown beside a link code: the shop's name. */
export async function shopLabel(edge: Edge, tenantId: string): Promise<string> {
  const [row] = await withTenant(
    edge.database,
    tenantId,
    (tx) => tx.select({ name: tenants.name }).from(tenants).where(eq(tenants.id, tenantId)),
    { readOnly: true },
  );
  return row?.name ?? '';
}
