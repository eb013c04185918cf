import { categories, products } from '@novi/db/schema/catalog';
import { and, eq, isNull, max } from 'drizzle-orm';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { invalidInput, parseInput } from '../parse-input.ts';
import { dropEmptyCategories } from './drop-empty-categories.ts';
import { raiseVersion } from './raise-version.ts';
import { type SaveProductInput, saveProductSchema } from './schemas.ts';
import { slugOf } from './slug-of.ts';
import { writeProducts } from './write-products.ts';

/**
 * Adds a product, or changes the one whose row id is given; its category is found by name or made. Throws FORBIDDEN,
 * NOT_FOUND, and INVALID_INPUT (an id that another product has).
 */
export async function saveProduct(
  ctx: Context,
  input: SaveProductInput,
): Promise<{ id: string; slug: string; version: number }> {
  demand(ctx.actor, 'catalog.write');
  const { id, slug: wantedSlug, categoryName, ...product } = parseInput(saveProductSchema, input);
  const version = await raiseVersion(ctx);
  const standing = await ctx.tx
    .select({ id: products.id, slug: products.slug, position: products.position })
    .from(products)
    .where(and(eq(products.tenantId, ctx.tenantId), isNull(products.archivedAt)));
  const former = id === undefined ? undefined : standing.find((row) => row.id === id);
  if (id !== undefined && !former) throw notFound('product');

  const isTaken = (candidate: string) => standing.some((row) => row.slug === candidate && row.id !== id);
  if (wantedSlug !== undefined && isTaken(wantedSlug))
    throw invalidInput({ slug: `Another product has the id "${wantedSlug}".` });
  const slug = wantedSlug ?? former?.slug ?? slugOf(product.name, isTaken);
  if (former && former.slug !== slug)
    await ctx.tx
      .update(products)
      .set({ slug })
      .where(and(eq(products.tenantId, ctx.tenantId), eq(products.id, former.id)));

  const categoryId = await categoryNamed(ctx, categoryName);
  const position = former?.position ?? Math.max(-1, ...standing.map((row) => row.position)) + 1;
  const ids = await writeProducts(ctx, [{ product: { ...product, id: slug }, categoryId, position }]);
  if (former) await dropEmptyCategories(ctx);
  ctx.record({
    kind: 'catalog.replaced',
    subjectType: 'catalog',
    subjectId: ctx.tenantId,
    payload: { version, product: slug },
  });
  return { id: ids.get(slug) ?? '', slug, version };
}

async function categoryNamed(ctx: Context, name: string): Promise<string> {
  const [found] = await ctx.tx
    .select({ id: categories.id })
    .from(categories)
    .where(and(eq(categories.tenantId, ctx.tenantId), eq(categories.name, name)))
    .limit(1);
  if (found) return found.id;
  const [last] = await ctx.tx
    .select({ position: max(categories.position) })
    .from(categories)
    .where(eq(categories.tenantId, ctx.tenantId));
  const id = ctx.random.id();
  const position = (last?.position ?? -1) + 1;
  await ctx.tx.insert(categories).values({ tenantId: ctx.tenantId, id, name, position, createdAt: ctx.now });
  return id;
}
