import type { SharedCache } from '@novi/db/cache';
import type { LoadedMenu } from '../catalog/menus.ts';
import type { TenantVault } from '../vault/tenant-vault.ts';

/** Changes with the form of LoadedMenu: during a deploy two releases share the cache. */
const form = 1;

/** Menus as processes hand them to each other, sealed with their tenant's key: nobody else can read or make one. */
export interface SharedMenus {
  get(version: number): Promise<LoadedMenu | null>;
  set(menu: LoadedMenu): Promise<void>;
}

/** A version of a menu never changes, so its key says all: tenant, form, version. */
export function sharedMenus(cache: SharedCache, tenantId: string, vault: TenantVault): SharedMenus {
  const about = (version: number) => `${form}:${version}`;
  const keyOf = (version: number) => `${tenantId}:${vault.keyVersion}:${about(version)}`;
  return {
    async get(version) {
      const sealed = await cache.get(keyOf(version));
      if (!sealed) return null;
      try {
        const bytes = vault.openBytes('menu', about(version), sealed, vault.keyVersion);
        return revive(JSON.parse(bytes.toString('utf8')));
      } catch {
        // Not ours, or not whole: as good as nothing.
        return null;
      }
    },
    async set(menu) {
      const { products: _, ...rest } = menu;
      const sealed = vault.sealBytes('menu', about(menu.version), Buffer.from(JSON.stringify(rest)));
      await cache.set(keyOf(menu.version), sealed);
    },
  };
}

/** What JSON made of it, as it was: times are text there, and `products` is an index of `categories`. */
function revive(menu: Omit<LoadedMenu, 'products'>): LoadedMenu {
  const categories = menu.categories.map((category) => ({
    ...category,
    products: category.products.map((product) => ({
      ...product,
      soldOutUntil: product.soldOutUntil && new Date(product.soldOutUntil),
    })),
  }));
  const all = categories.flatMap((category) => category.products);
  return { ...menu, categories, products: new Map(all.map((product) => [product.slug, product])) };
}
