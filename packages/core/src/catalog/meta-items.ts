import { createHash } from 'node:crypto';
import { isSoldOut, type LoadedMenu, type MenuProduct } from './menus.ts';

/** An item of Meta's catalog. `id` is a product's slug, or `product.variant`: what a customer's cart names comes back as it. */
export type MetaItem = { id: string } & Record<string, string>;

/**
 * The menu as Meta's catalog has it; a product with variants is an item for each, kept together as a group.
 * https://developers.facebook.com/docs/marketing-api/catalog/reference/
 */
export function metaItems(
  menu: Pick<LoadedMenu, 'categories' | 'currency'>,
  shop: { name: string; url: string },
  now: Date,
): MetaItem[] {
  const itemOf = (
    product: MenuProduct,
    own: { id: string; title: string; priceMinor: number },
  ): MetaItem => ({
    id: own.id,
    title: own.title.slice(0, 200),
    description: (product.description || product.name).slice(0, 9999),
    price: priceOf(own.priceMinor, menu.currency),
    availability: isSoldOut(product, now) ? 'out of stock' : 'in stock',
    condition: 'new',
    brand: shop.name.slice(0, 100),
    link: shop.url,
  });
  return menu.categories.flatMap(({ products }) =>
    products.flatMap((product) => {
      const { slug, name, priceMinor, variants } = product;
      if (variants.length === 0) return [itemOf(product, { id: slug, title: name, priceMinor })];
      return variants.map((variant) => ({
        ...itemOf(product, {
          id: `${slug}.${variant.slug}`,
          title: `${name} ${variant.name}`,
          priceMinor: variant.priceMinor,
        }),
        item_group_id: slug,
        size: variant.name.slice(0, 200),
      }));
    }),
  );
}

/** "9.90 EUR", in the currency's own number of decimals. */
function priceOf(minor: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
  return `${(minor / 10 ** decimals).toFixed(decimals)} ${currency}`;
}

export function hashOfItem(item: MetaItem): string {
  return createHash('sha256').update(JSON.stringify(item)).digest('base64url').slice(0, 16);
}

/** When the first thing that is sold out now is on sale again; null where nothing is, or only for good. */
export function nextOnSale(menu: Pick<LoadedMenu, 'categories'>, now: Date): Date | null {
  const times = menu.categories.flatMap(({ products }) =>
    products.flatMap(({ soldOutUntil }) =>
      soldOutUntil && soldOutUntil > now ? [soldOutUntil.getTime()] : [],
    ),
  );
  const first = Math.min(...times);
  return Number.isFinite(first) ? new Date(first) : null;
}
