import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { isSoldOut, type MenuCategory, type MenuProduct } from './menus.ts';

export type CatalogView = {
  version: number;
  currency: string;
  categories: (Omit<MenuCategory, 'products'> & { products: (MenuProduct & { soldOut: boolean })[] })[];
};

/** The menu with its row ids, as the menu page shows it. Money in minor units. Throws FORBIDDEN. */
export async function getCatalog(ctx: Context): Promise<CatalogView> {
  demand(ctx.actor, 'catalog.read');
  const menu = await ctx.menus.current();
  return {
    version: menu.version,
    currency: menu.currency,
    categories: menu.categories.map((category) => ({
      ...category,
      products: category.products.map((product) => ({ ...product, soldOut: isSoldOut(product, ctx.now) })),
    })),
  };
}
