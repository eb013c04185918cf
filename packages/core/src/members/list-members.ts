import { memberships } from '@novi/db/schema/tenants';
import { asc, eq } from 'drizzle-orm';
import type { Role } from '../access/actor.ts';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';

/** Who works for the shop. E-mail addresses belong to people, not to a shop, and cannot be read here. Throws FORBIDDEN. */
export async function listMembers(
  ctx: Context,
): Promise<{ id: string; userId: string; displayName: string; role: Role }[]> {
  demand(ctx.actor, 'members.read');
  const { id, userId, displayName, role } = memberships;
  return ctx.tx
    .select({ id, userId, displayName, role })
    .from(memberships)
    .where(eq(memberships.tenantId, ctx.tenantId))
    .orderBy(asc(memberships.createdAt), asc(memberships.id));
}
