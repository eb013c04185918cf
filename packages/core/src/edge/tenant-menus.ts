import { catalogs } from '@novi/db/schema/catalog';
import type { TenantTx } from '@novi/db/with-tenant';
import { compileCatalog } from '@novi/parser/compile-catalog';
import { eq } from 'drizzle-orm';
import { loadMenu } from '../catalog/load-menu.ts';
import type { Menu, Menus } from '../catalog/menus.ts';
import type { TenantVault } from '../vault/tenant-vault.ts';
import type { Edge } from './edge.ts';
import { sharedMenus } from './shared-menus.ts';

/**
 * The menus of one transaction's tenant. The version is read once in the transaction, so that all of it sees one menu;
 * the compiled menu is cached by the version, in this process, and
 * what it is compiled from for the others. A verb that changes the menu does not read it here afterwards: what it
 * wrote may still be rolled back, and the cache must hold committed menus only.
 */
export function tenantMenus(edge: Edge, tx: TenantTx, tenantId: string, vault: TenantVault): Menus {
  let current: Promise<Menu> | undefined;
  return {
    current() {
      current ??= readMenu(edge, tx, tenantId, vault);
      return current;
    },
  };
}

async function readMenu(edge: Edge, tx: TenantTx, tenantId: string, vault: TenantVault): Promise<Menu> {
  const [row] = await tx
    .select({ version: catalogs.version })
    .from(catalogs)
    .where(eq(catalogs.tenantId, tenantId));
  const version = row?.version ?? 0;
  const cached = edge.caches.menus.get(`${tenantId}:${version}`);
  if (cached) return cached;
  const shared = edge.caches.sharedMenus && sharedMenus(edge.caches.sharedMenus, tenantId, vault);
  const known = await shared?.get(version);
  const loaded = known ?? (await loadMenu(tx, tenantId));
  const menu: Menu = { ...loaded, compiled: compileCatalog(loaded.catalog, loaded.catalog.locales) };
  edge.caches.menus.set(`${tenantId}:${menu.version}`, menu);
  if (!known) await shared?.set(loaded);
  return menu;
}
