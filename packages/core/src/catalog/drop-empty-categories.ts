import { categories, products } from '@novi/db/schema/catalog';
import { and, eq, notInArray } from 'drizzle-orm';
import type { Context } from '../context.ts';

/** Removes categories in which no product stands, not even an archived one. */
export async function dropEmptyCategories(ctx: Context): Promise<void> {
  const used = ctx.tx
    .select({ id: products.categoryId })
    .from(products)
    .where(eq(products.tenantId, ctx.tenantId));
  await ctx.tx
    .delete(categories)
    .where(and(eq(categories.tenantId, ctx.tenantId), notInArray(categories.id, used)));
}
