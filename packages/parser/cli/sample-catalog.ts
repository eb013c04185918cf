import type { Catalog, CatalogOption, CatalogProduct } from '../src/types.ts';

const option = (name: string, includedByDefault = false): CatalogOption => ({
  id: name.toLowerCase().replace(/\s+/g, '-'),
  name,
  priceMinor: 0,
  includedByDefault,
});

function dish(name: string, comesWith: string[], extras: string[] = []): CatalogProduct {
  return {
    id: name.toLowerCase().replace(/\s+/g, '-'),
    name,
    priceMinor: 900,
    modifierGroups: [
      {
        id: 'comes-with',
        name: 'Comes with',
        min: 0,
        max: 9,
        options: comesWith.map((one) => option(one, true)),
      },
      { id: 'extras', name: 'Extras', min: 0, max: 5, options: extras.map((one) => option(one)) },
    ],
  };
}

/** A small burger bar, to try the parser with. */
export const sampleCatalog: Catalog = {
  id: 'sample',
  locales: ['en', 'es', 'pt'],
  currency: 'USD',
  categories: [
    {
      name: 'Burgers',
      products: [
        dish('Classic Burger', ['Onion', 'Tomato', 'Pickles'], ['Cheese', 'Bacon']),
        dish('Chicken Burger', ['Lettuce', 'Mayo'], ['Cheese']),
      ],
    },
    {
      name: 'Pizzas',
      products: ['Margherita', 'Pepperoni'].map((name) => ({
        ...dish(name, ['Onion', 'Basil'], ['Olives', 'Extra cheese']),
        variants: ['Small', 'Large'].map((size) => ({ id: size.toLowerCase(), name: size, priceMinor: 900 })),
      })),
    },
    { name: 'Drinks', products: ['Coke', 'Diet Coke', 'Water'].map((name) => dish(name, [])) },
  ],
};
