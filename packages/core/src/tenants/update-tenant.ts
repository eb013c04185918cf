import { tenants } from '@novi/db/schema/tenants';
import { eq, sql } from 'drizzle-orm';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getTenant, type TenantView } from './get-tenant.ts';
import { forgetShop } from './read-shop.ts';
import { type UpdateTenantInput, updateTenantSchema } from './schemas.ts';

/** Changes what is named and leaves the rest, settings key by key. Throws FORBIDDEN, INVALID_INPUT. */
export async function updateTenant(ctx: Context, input: UpdateTenantInput): Promise<TenantView> {
  demand(ctx.actor, 'tenant.write');
  const { settings, ...columns } = parseInput(updateTenantSchema, input);
  await ctx.tx
    .update(tenants)
    .set({
      ...columns,
      // Merged in the database: two people who change different settings at once both keep theirs.
      ...(settings ? { settings: sql`${tenants.settings} || ${JSON.stringify(settings)}::jsonb` } : {}),
      updatedAt: ctx.now,
    })
    .where(eq(tenants.id, ctx.tenantId));
  forgetShop(ctx);
  ctx.record({
    kind: 'tenant.updated',
    subjectType: 'tenant',
    subjectId: ctx.tenantId,
    payload: { changed: [...Object.keys(columns), ...Object.keys(settings ?? {})] },
  });
  return getTenant(ctx);
}
