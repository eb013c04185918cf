import { products } from '@novi/db/schema/catalog';
import { sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { chunks } from './chunks.ts';
import type { ProductInput } from './schemas.ts';
import { writeGroups } from './write-groups.ts';
import { writeVariants } from './write-variants.ts';

export interface ProductPlace {
  product: ProductInput;
  categoryId: string;
  position: number;
}

/**
 * Writes products by slug: one that is there keeps its row, its sold-out mark and its id in old orders. Variants are
 * kept by slug as well; groups and options are written anew, because lines keep their own copy of what was chosen.
 */
export async function writeProducts(
  ctx: Context,
  places: readonly ProductPlace[],
): Promise<Map<string, string>> {
  const ids = await upsertProducts(ctx, places);
  const written = places.map(({ product }) => ({ product, productId: idOf(ids, product.id) }));
  await writeVariants(ctx, written);
  await writeGroups(ctx, written);
  return ids;
}

async function upsertProducts(ctx: Context, places: readonly ProductPlace[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const chunk of chunks(places)) {
    const rows = await ctx.tx
      .insert(products)
      .values(
        chunk.map(({ product, categoryId, position }) => ({
          tenantId: ctx.tenantId,
          id: ctx.random.id(),
          categoryId,
          position,
          slug: product.id,
          name: product.name,
          description: product.description ?? '',
          unit: product.unit ?? 'each',
          priceMinor: product.priceMinor,
          createdAt: ctx.now,
          updatedAt: ctx.now,
        })),
      )
      .onConflictDoUpdate({
        target: [products.tenantId, products.slug],
        targetWhere: sql`archived_at is null`,
        set: {
          categoryId: sql`excluded.category_id`,
          position: sql`excluded.position`,
          name: sql`excluded.name`,
          description: sql`excluded.description`,
          unit: sql`excluded.unit`,
          priceMinor: sql`excluded.price_minor`,
          updatedAt: sql`excluded.updated_at`,
        },
      })
      .returning({ id: products.id, slug: products.slug });
    for (const row of rows) ids.set(row.slug, row.id);
  }
  return ids;
}

function idOf(ids: ReadonlyMap<string, string>, slug: string): string {
  const id = ids.get(slug);
  if (!id) throw new Error(`product ${slug} was not written`);
  return id;
}
