import { products } from '@novi/db/schema/catalog';
import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { raiseVersion } from './raise-version.ts';

/** Changes columns of a product that is on the menu, as a new version of it. Throws NOT_FOUND. */
export async function updateProduct(
  ctx: Context,
  productId: string,
  changes: { soldOutUntil?: Date | null; archivedAt?: Date },
): Promise<{ version: number }> {
  const version = await raiseVersion(ctx);
  const [row] = await ctx.tx
    .update(products)
    .set({ ...changes, updatedAt: ctx.now })
    .where(and(eq(products.tenantId, ctx.tenantId), eq(products.id, productId), isNull(products.archivedAt)))
    .returning({ slug: products.slug });
  if (!row) throw notFound('product');
  ctx.record({
    kind: 'catalog.replaced',
    subjectType: 'catalog',
    subjectId: ctx.tenantId,
    payload: { version, product: row.slug },
  });
  return { version };
}
