import type { Catalog } from '@novi/parser/types';
import type { MenuCategory } from './menus.ts';

/** A menu as the parser reads it: its ids are our slugs. Sold-out products stay, so that they are recognised. */
export function toParserCatalog(
  categories: readonly MenuCategory[],
  currency: string,
  locales: readonly string[],
): Catalog {
  return {
    currency,
    locales: [...locales],
    categories: categories.map((category) => ({
      name: category.name,
      products: category.products.map((product) => ({
        id: product.slug,
        name: product.name,
        priceMinor: product.priceMinor,
        unit: product.unit,
        variants: product.variants.map(({ slug, name, priceMinor }) => ({ id: slug, name, priceMinor })),
        modifierGroups: product.modifierGroups.map((group) => ({
          id: group.slug,
          name: group.name,
          min: group.min,
          max: group.max,
          options: group.options.map((option) => ({
            id: option.slug,
            name: option.name,
            priceMinor: option.priceMinor,
            includedByDefault: option.includedByDefault,
          })),
        })),
      })),
    })),
  };
}
