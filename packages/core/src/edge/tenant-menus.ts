import { catalogs } from '@novi/db/schema/catalog';
import type { TenantTx } from '@novi/db/with-tenant';
import { compileCatalog } from '@novi/parser/compile-catalog';
import { eq } from 'drizzle-orm';
import { loadMenu } from '../catalog/load-menu.ts';
import type { Menu, Menus } from '../catalog/menus.ts';
import type { Edge } from './edge.ts';

/** The menus of one transaction's tenant: the version is read in the transaction, the compiled menu is cached by it. */
export function tenantMenus(edge: Edge, tx: TenantTx, tenantId: string): Menus {
  return {
    async current() {
      const [row] = await tx
        .select({ version: catalogs.version })
        .from(catalogs)
        .where(eq(catalogs.tenantId, tenantId));
      const key = `${tenantId}:${row?.version ?? 0}`;
      const cached = edge.caches.menus.get(key);
      if (cached) return cached;
      const loaded = await loadMenu(tx, tenantId);
      const menu: Menu = { ...loaded, compiled: compileCatalog(loaded.catalog, loaded.catalog.locales) };
      edge.caches.menus.set(`${tenantId}:${menu.version}`, menu);
      return menu;
    },
  };
}
