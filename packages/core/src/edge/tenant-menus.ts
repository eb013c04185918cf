import { catalogs } from '@novi/db/schema/catalog';
import type { TenantTx } from '@novi/db/with-tenant';
import { compileCatalog } from '@novi/parser/compile-catalog';
import { eq } from 'drizzle-orm';
import { loadMenu } from '../catalog/load-menu.ts';
import type { Menu, Menus } from '../catalog/menus.ts';
import type { Edge } from './edge.ts';

/**
 * The menus of one transaction's tenant. The version is read once in the transaction, so that all of it sees one menu;
 * the compiled menu is cached by the version. A verb that changes the menu does not read it here afterwards: what it
 * wrote may still be rolled back, and the cache must hold committed menus only.
 */
export function tenantMenus(edge: Edge, tx: TenantTx, tenantId: string): Menus {
  let current: Promise<Menu> | undefined;
  return {
    current() {
      current ??= readMenu(edge, tx, tenantId);
      return current;
    },
  };
}

async function readMenu(edge: Edge, tx: TenantTx, tenantId: string): Promise<Menu> {
  const [row] = await tx
    .select({ version: catalogs.version })
    .from(catalogs)
    .where(eq(catalogs.tenantId, tenantId));
  const cached = edge.caches.menus.get(`${tenantId}:${row?.version ?? 0}`);
  if (cached) return cached;
  const loaded = await loadMenu(tx, tenantId);
  const menu: Menu = { ...loaded, compiled: compileCatalog(loaded.catalog, loaded.catalog.locales) };
  edge.caches.menus.set(`${tenantId}:${menu.version}`, menu);
  return menu;
}
