import type { ReplaceCatalogInput } from '../catalog/schemas.ts';

/** A small menu with everything that pricing knows: variants, a default, included and priced options, a required group, weight. */
export const testMenu: ReplaceCatalogInput = {
  currency: 'EUR',
  categories: [
    {
      name: 'Pizzas',
      products: [
        {
          id: 'margherita',
          name: 'Margherita',
          priceMinor: 900,
          variants: [
            { id: 'medium', name: 'Medium', priceMinor: 900 },
            { id: 'large', name: 'Large', priceMinor: 1200 },
          ],
          modifierGroups: [
            {
              id: 'comes-with',
              name: 'Comes with',
              min: 0,
              max: 5,
              options: [
                { id: 'onion', name: 'Onion', priceMinor: 0, includedByDefault: true },
                { id: 'basil', name: 'Basil', priceMinor: 0, includedByDefault: true },
              ],
            },
            {
              id: 'extras',
              name: 'Extras',
              min: 0,
              max: 2,
              options: [
                { id: 'cheese', name: 'Extra cheese', priceMinor: 150 },
                { id: 'ham', name: 'Ham', priceMinor: 200 },
                { id: 'olives', name: 'Olives', priceMinor: 100 },
              ],
            },
          ],
        },
        {
          id: 'pasta',
          name: 'Pasta',
          priceMinor: 800,
          modifierGroups: [
            {
              id: 'sauce',
              name: 'Sauce',
              min: 1,
              max: 1,
              options: [
                { id: 'pesto', name: 'Pesto', priceMinor: 100 },
                { id: 'tomato', name: 'Tomato', priceMinor: 0 },
              ],
            },
          ],
        },
      ],
    },
    {
      name: 'Drinks and more',
      products: [
        {
          id: 'coke',
          name: 'Coke',
          priceMinor: 250,
          variants: [
            { id: 'can', name: 'Can', priceMinor: 250, isDefault: true },
            { id: 'bottle', name: 'Bottle', priceMinor: 450 },
          ],
        },
        { id: 'water', name: 'Water', priceMinor: 150 },
        { id: 'tomatoes', name: 'Tomatoes', priceMinor: 333, unit: 'kg' },
      ],
    },
  ],
};
