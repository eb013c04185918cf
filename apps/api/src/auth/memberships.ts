import type { Role } from '@novi/core/access/actor';
import type { Edge } from '@novi/core/edge/edge';
import { withAuth } from '@novi/db/with-auth';
import { sql } from 'drizzle-orm';

export type Membership = { tenantId: string; name: string; role: Role };

/** The active shops a user works for, the oldest first. */
export async function membershipsOf(edge: Edge, userId: string): Promise<Membership[]> {
  const rows = await withAuth(edge.database, (tx) =>
    tx.execute<{ tenant_id: string; tenant_name: string; role: Role }>(sql`
      select tenant_id, tenant_name, role from app.memberships_of(${userId}::uuid) where is_active`),
  );
  return rows.map((row) => ({ tenantId: row.tenant_id, name: row.tenant_name, role: row.role }));
}
