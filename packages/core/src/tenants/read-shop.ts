import { tenants } from '@novi/db/schema/tenants';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { type Settings, settingsSchema } from './schemas.ts';

export interface Shop {
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  /** Most used first; never empty. */
  readonly locales: readonly string[];
  readonly settings: Settings;
}

/** What verbs need to know of the tenant they work for, its settings with their defaults. */
export async function readShop(ctx: Context): Promise<Shop> {
  const [row] = await ctx.tx.select().from(tenants).where(eq(tenants.id, ctx.tenantId));
  if (!row) throw notFound('shop');
  return {
    name: row.name,
    currency: row.currency,
    timeZone: row.timeZone,
    locales: row.locales.length > 0 ? row.locales : ['en'],
    settings: settingsSchema.parse(row.settings),
  };
}
