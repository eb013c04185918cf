import type { Alias, Catalog } from '@novi/parser/types';
import type { MenuCategory, MenuProduct } from './menus.ts';

/** A menu as the parser reads it: its ids are our slugs. Sold-out products stay, so that they are recognised. */
export function toParserCatalog(
  categories: readonly MenuCategory[],
  currency: string,
  locales: readonly string[],
  business: string,
): Catalog {
  return {
    business,
    currency,
    locales: [...locales],
    categories: categories.map((category) => ({
      name: category.name,
      products: category.products.map((product) => ({
        id: product.slug,
        name: product.name,
        priceMinor: product.priceMinor,
        unit: product.unit,
        variants: product.variants.map(({ id, slug, name, priceMinor }) => ({
          id: slug,
          name,
          priceMinor,
          aliases: aliasesFor(product, id),
        })),
        aliases: aliasesFor(product, null),
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

/** Those of a variant, or (null) those of the product itself. */
function aliasesFor(product: MenuProduct, variantId: string | null): Alias[] {
  return product.aliases
    .filter((alias) => alias.variantId === variantId)
    .map(({ text, locale }) => ({ text, locale: locale ?? undefined }));
}
