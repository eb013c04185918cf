import {
  catalogs,
  categories,
  modifierGroups,
  modifierOptions,
  products,
  productVariants,
} from '@novi/db/schema/catalog';
import { tenants } from '@novi/db/schema/tenants';
import type { TenantTx } from '@novi/db/with-tenant';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { notFound } from '../errors.ts';
import type { LoadedMenu, MenuCategory, MenuProduct } from './menus.ts';
import { readAliases } from './read-aliases.ts';
import { toParserCatalog } from './to-parser-catalog.ts';

/** Reads a tenant's whole menu, archived things left out. The version is read first: what changes meanwhile is newer. */
export async function loadMenu(tx: TenantTx, tenantId: string): Promise<LoadedMenu> {
  const [head] = await tx
    .select({
      version: catalogs.version,
      currency: catalogs.currency,
      locales: tenants.locales,
      shop: tenants.name,
    })
    .from(catalogs)
    .innerJoin(tenants, eq(tenants.id, catalogs.tenantId))
    .where(eq(catalogs.tenantId, tenantId));
  if (!head) throw notFound('menu');

  const categoryRows = await tx
    .select()
    .from(categories)
    .where(eq(categories.tenantId, tenantId))
    .orderBy(asc(categories.position), asc(categories.id));
  const productsByCategory = await loadProducts(tx, tenantId);
  // What holds archived products alone is no part of the menu.
  const menuCategories: MenuCategory[] = categoryRows.flatMap(({ id, name, position }) => {
    const listed = productsByCategory.get(id);
    return listed ? [{ id, name, position, products: listed }] : [];
  });
  const all = menuCategories.flatMap((category) => category.products);
  return {
    version: head.version,
    currency: head.currency,
    categories: menuCategories,
    products: new Map(all.map((product) => [product.slug, product])),
    catalog: toParserCatalog(menuCategories, head.currency, head.locales, head.shop),
  };
}

async function loadProducts(tx: TenantTx, tenantId: string): Promise<Map<string, MenuProduct[]>> {
  const productRows = await tx
    .select()
    .from(products)
    .where(and(eq(products.tenantId, tenantId), isNull(products.archivedAt)))
    .orderBy(asc(products.position), asc(products.id));
  const variantRows = await tx
    .select()
    .from(productVariants)
    .where(and(eq(productVariants.tenantId, tenantId), isNull(productVariants.archivedAt)))
    .orderBy(asc(productVariants.position));
  const groupRows = await tx
    .select()
    .from(modifierGroups)
    .where(eq(modifierGroups.tenantId, tenantId))
    .orderBy(asc(modifierGroups.position));
  const optionRows = await tx
    .select()
    .from(modifierOptions)
    .where(eq(modifierOptions.tenantId, tenantId))
    .orderBy(asc(modifierOptions.position));

  const aliasesOf = await readAliases(tx, tenantId);
  const variantsOf = Map.groupBy(variantRows, (row) => row.productId);
  const groupsOf = Map.groupBy(groupRows, (row) => row.productId);
  const optionsOf = Map.groupBy(optionRows, (row) => row.groupId);
  const loaded = productRows.map((row) => ({
    categoryId: row.categoryId,
    product: {
      id: row.id,
      slug: row.slug,
      name: row.name,
      description: row.description,
      unit: row.unit,
      priceMinor: row.priceMinor,
      soldOutUntil: row.soldOutUntil,
      variants: (variantsOf.get(row.id) ?? []).map(({ id, slug, name, priceMinor, isDefault }) => ({
        id,
        slug,
        name,
        priceMinor,
        isDefault,
      })),
      modifierGroups: (groupsOf.get(row.id) ?? []).map((group) => ({
        id: group.id,
        slug: group.slug,
        name: group.name,
        min: group.minChoices,
        max: group.maxChoices,
        options: (optionsOf.get(group.id) ?? []).map((option) => ({
          id: option.id,
          slug: option.slug,
          name: option.name,
          priceMinor: option.priceMinor,
          includedByDefault: option.isIncluded,
        })),
      })),
      aliases: aliasesOf.get(row.id) ?? [],
    } satisfies MenuProduct,
  }));
  const byCategory = new Map<string, MenuProduct[]>();
  for (const { categoryId, product } of loaded) {
    const list = byCategory.get(categoryId) ?? [];
    list.push(product);
    byCategory.set(categoryId, list);
  }
  return byCategory;
}
