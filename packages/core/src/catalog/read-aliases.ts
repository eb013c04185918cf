import { productAliases } from '@novi/db/schema/aliases';
import type { TenantTx } from '@novi/db/with-tenant';
import { asc, eq } from 'drizzle-orm';
import type { MenuAlias } from './menus.ts';

/** What a tenant's customers call its products, by product id, oldest first. */
export async function readAliases(tx: TenantTx, tenantId: string): Promise<Map<string, MenuAlias[]>> {
  const { id, productId, variantId, text, locale, source } = productAliases;
  const rows = await tx
    .select({ id, productId, variantId, text, locale, source })
    .from(productAliases)
    .where(eq(productAliases.tenantId, tenantId))
    .orderBy(asc(productAliases.createdAt), asc(productAliases.id));
  const byProduct = new Map<string, MenuAlias[]>();
  for (const { productId: product, ...alias } of rows) {
    const list = byProduct.get(product) ?? [];
    list.push(alias);
    byProduct.set(product, list);
  }
  return byProduct;
}
