import type { Catalog, CatalogOption } from '../src/types.ts';

export interface MenuWords {
  locale: string;
  pizza: string;
  sizes: [string, string];
  burger: string;
  onion: string;
  cheese: string;
  soda: string;
  water: string;
  rice: string;
  tomato: string;
}

const option = (id: string, name: string, includedByDefault = false): CatalogOption => ({
  id,
  name,
  priceMinor: 100,
  includedByDefault,
});

/** One small shop, its names in the language of the corpus: a pizza in two sizes, a burger, drinks, things by weight. */
export function corpusMenu(words: MenuWords): Catalog {
  const groups = [
    { id: 'base', name: 'Base', min: 0, max: 3, options: [option('onion', words.onion, true)] },
    { id: 'more', name: 'Extras', min: 0, max: 3, options: [option('cheese', words.cheese)] },
  ];
  return {
    id: `corpus-${words.locale}`,
    locales: [words.locale],
    currency: 'EUR',
    categories: [
      {
        name: 'A',
        products: [
          {
            id: 'pizza',
            name: words.pizza,
            priceMinor: 900,
            modifierGroups: groups,
            variants: words.sizes.map((name, i) => ({
              id: i === 0 ? 'small' : 'large',
              name,
              priceMinor: 900 + i,
            })),
          },
          { id: 'burger', name: words.burger, priceMinor: 800, modifierGroups: groups },
        ],
      },
      {
        name: 'B',
        products: [
          { id: 'soda', name: words.soda, priceMinor: 200 },
          { id: 'water', name: words.water, priceMinor: 100 },
        ],
      },
      {
        name: 'C',
        products: [
          { id: 'rice', name: words.rice, priceMinor: 300, unit: 'kg' },
          { id: 'tomato', name: words.tomato, priceMinor: 250, unit: 'kg' },
        ],
      },
    ],
  };
}
