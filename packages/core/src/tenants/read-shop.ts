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

/** By transaction: several verbs run in one, and each needs to know the shop. */
const shops = new WeakMap<Context['tx'], Promise<Shop>>();

/** What verbs need to know of the tenant they work for, its settings with their defaults. Read once a transaction. */
export function readShop(ctx: Context): Promise<Shop> {
  const known = shops.get(ctx.tx);
  if (known) return known;
  const shop = loadShop(ctx);
  shops.set(ctx.tx, shop);
  return shop;
}

/** Called by whoever writes what it holds. */
export function forgetShop(ctx: Context): void {
  shops.delete(ctx.tx);
}

async function loadShop(ctx: Context): Promise<Shop> {
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
