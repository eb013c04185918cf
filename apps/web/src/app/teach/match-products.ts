import type { Catalog, CatalogProduct } from '../data/app-router.ts';
import { fold } from './fold.ts';

/** More than a screen of them is searched, not scrolled. */
const SHOWN = 40;

/** Products whose name or other name holds all words of the search, in the menu's order. */
export function matchProducts(catalog: Pick<Catalog, 'categories'>, search: string): CatalogProduct[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return catalog.categories
    .flatMap((category) => category.products)
    .filter((product) => {
      const names = fold([product.name, ...product.aliases.map((alias) => alias.text)].join('\n'));
      return words.every((word) => names.includes(word));
    })
    .slice(0, SHOWN);
}
