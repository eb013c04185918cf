import { catalogs } from '@novi/db/schema/catalog';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';

/**
 * Gives the menu its next version. Called before a change is written: the row's lock lets one change of a menu
 * follow another, and caches that hold menus by version never hold a half of one.
 */
export async function raiseVersion(ctx: Context, currency?: string): Promise<number> {
  const [row] = await ctx.tx
    .update(catalogs)
    .set({
      version: sql`${catalogs.version} + 1`,
      updatedAt: ctx.now,
      ...(currency === undefined ? {} : { currency }),
    })
    .where(eq(catalogs.tenantId, ctx.tenantId))
    .returning({ version: catalogs.version });
  if (!row) throw notFound('menu');
  return row.version;
}
