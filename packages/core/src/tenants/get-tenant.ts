import { tenants } from '@novi/db/schema/tenants';
import { eq } from 'drizzle-orm';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { type Settings, settingsSchema } from './schemas.ts';
import { type TenantStats, tenantStats } from './tenant-stats.ts';

export interface TenantView {
  id: string;
  name: string;
  description: string;
  shortCode: string;
  currency: string;
  timeZone: string;
  locales: string[];
  settings: Settings;
  stats: TenantStats;
}

/** The shop with its settings, defaults filled in, and what it did so far. Throws FORBIDDEN. */
export async function getTenant(ctx: Context): Promise<TenantView> {
  demand(ctx.actor, 'tenant.read');
  const [row] = await ctx.tx.select().from(tenants).where(eq(tenants.id, ctx.tenantId));
  if (!row) throw notFound('shop');
  const { id, name, description, shortCode, currency, timeZone, locales } = row;
  return {
    id,
    name,
    description,
    shortCode,
    currency,
    timeZone,
    locales,
    settings: settingsSchema.parse(row.settings),
    stats: await tenantStats(ctx),
  };
}
