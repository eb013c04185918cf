import { productVariants } from '@novi/db/schema/catalog';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { chunks } from './chunks.ts';
import type { WrittenProduct } from './written-product.ts';

/** Writes variants by slug within their product: one that is there keeps its row, one that is gone is archived. */
export async function writeVariants(ctx: Context, written: readonly WrittenProduct[]): Promise<void> {
  const values = written.flatMap(({ product, productId }) =>
    (product.variants ?? []).map((variant, position) => ({
      tenantId: ctx.tenantId,
      id: ctx.random.id(),
      productId,
      slug: variant.id,
      name: variant.name,
      priceMinor: variant.priceMinor,
      isDefault: variant.isDefault ?? false,
      position,
    })),
  );
  await archiveGone(ctx, written, new Set(values.map(keyOf)));
  for (const chunk of chunks(values)) {
    await ctx.tx
      .insert(productVariants)
      .values([...chunk])
      .onConflictDoUpdate({
        target: [productVariants.tenantId, productVariants.productId, productVariants.slug],
        targetWhere: sql`archived_at is null`,
        set: {
          name: sql`excluded.name`,
          priceMinor: sql`excluded.price_minor`,
          isDefault: sql`excluded.is_default`,
          position: sql`excluded.position`,
        },
      });
  }
}

async function archiveGone(
  ctx: Context,
  written: readonly WrittenProduct[],
  kept: ReadonlySet<string>,
): Promise<void> {
  for (const chunk of chunks(written)) {
    const standing = await ctx.tx
      .select()
      .from(productVariants)
      .where(
        and(
          eq(productVariants.tenantId, ctx.tenantId),
          inArray(
            productVariants.productId,
            chunk.map(({ productId }) => productId),
          ),
          isNull(productVariants.archivedAt),
        ),
      );
    const gone = standing.filter((variant) => !kept.has(keyOf(variant))).map((variant) => variant.id);
    for (const ids of chunks(gone)) {
      await ctx.tx
        .update(productVariants)
        .set({ archivedAt: ctx.now })
        .where(and(eq(productVariants.tenantId, ctx.tenantId), inArray(productVariants.id, [...ids])));
    }
  }
}

function keyOf(variant: { productId: string; slug: string }): string {
  return `${variant.productId} ${variant.slug}`;
}
