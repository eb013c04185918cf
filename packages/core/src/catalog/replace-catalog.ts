import { categories, products } from '@novi/db/schema/catalog';
import { orders } from '@novi/db/schema/orders';
import { tenants } from '@novi/db/schema/tenants';
import { and, eq, isNotNull, isNull, notInArray } from 'drizzle-orm';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { invalidInput, parseInput } from '../parse-input.ts';
import { forgetShop } from '../tenants/read-shop.ts';
import { dropEmptyCategories } from './drop-empty-categories.ts';
import { raiseVersion } from './raise-version.ts';
import { type ReplaceCatalogInput, replaceCatalogSchema } from './schemas.ts';
import { writeProducts } from './write-products.ts';

/**
 * Puts a whole menu in the place of the one there is. Products are matched by their id (slug) and keep their row;
 * those the new menu does not have are archived. Throws FORBIDDEN, and INVALID_INPUT with the path of each fault.
 * The currency can change only until the first order: amounts of two currencies cannot be summed.
 */
export async function replaceCatalog(ctx: Context, input: ReplaceCatalogInput): Promise<{ version: number }> {
  demand(ctx.actor, 'catalog.write');
  const menu = parseInput(replaceCatalogSchema, input);
  const version = await raiseVersion(ctx, menu.currency);
  await changeCurrency(ctx, menu.currency);

  const placed = menu.categories.map((category, position) => ({
    category,
    row: { tenantId: ctx.tenantId, id: ctx.random.id(), name: category.name, position, createdAt: ctx.now },
  }));
  if (placed.length > 0) await ctx.tx.insert(categories).values(placed.map(({ row }) => row));
  const ids = await writeProducts(
    ctx,
    placed.flatMap(({ category, row }) =>
      category.products.map((product, position) => ({ product, categoryId: row.id, position })),
    ),
  );
  await archiveOthers(ctx, [...ids.values()]);
  await dropEmptyCategories(ctx);
  ctx.record({
    kind: 'catalog.replaced',
    subjectType: 'catalog',
    subjectId: ctx.tenantId,
    payload: { version, products: ids.size },
  });
  return { version };
}

async function changeCurrency(ctx: Context, currency: string): Promise<void> {
  const [tenant] = await ctx.tx
    .select({ currency: tenants.currency })
    .from(tenants)
    .where(eq(tenants.id, ctx.tenantId));
  if (tenant?.currency === currency) return;
  const [order] = await ctx.tx
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.tenantId, ctx.tenantId), isNotNull(orders.number)))
    .limit(1);
  if (order)
    throw invalidInput({
      currency: `This shop has orders in ${tenant?.currency}; its currency cannot change any more.`,
    });
  await ctx.tx.update(tenants).set({ currency, updatedAt: ctx.now }).where(eq(tenants.id, ctx.tenantId));
  forgetShop(ctx);
}

async function archiveOthers(ctx: Context, keptIds: string[]): Promise<void> {
  await ctx.tx
    .update(products)
    .set({ archivedAt: ctx.now, updatedAt: ctx.now })
    .where(
      and(
        eq(products.tenantId, ctx.tenantId),
        isNull(products.archivedAt),
        keptIds.length > 0 ? notInArray(products.id, keptIds) : undefined,
      ),
    );
}
