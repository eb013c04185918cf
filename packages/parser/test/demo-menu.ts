import type { Catalog, CatalogOption } from '../src/types.ts';

const included = (id: string, name: string): CatalogOption => ({
  id,
  name,
  priceMinor: 0,
  includedByDefault: true,
});

/** A small pizzeria with everything a menu can have. */
export const demoMenu: Catalog = {
  id: 'demo',
  locales: ['en'],
  currency: 'USD',
  categories: [
    {
      name: 'Pizzas',
      products: ['Margherita', 'Pepperoni'].map((name) => ({
        id: name.toLowerCase(),
        name,
        priceMinor: 900,
        variants: [
          { id: 'small', name: 'Small', priceMinor: 900 },
          { id: 'large', name: 'Large', priceMinor: 1400 },
        ],
        modifierGroups: [
          {
            id: 'with',
            name: 'Comes with',
            min: 0,
            max: 5,
            options: [included('onion', 'Onion'), included('basil', 'Basil')],
          },
          {
            id: 'extras',
            name: 'Extras',
            min: 0,
            max: 3,
            options: [{ id: 'olives', name: 'Olives', priceMinor: 100 }],
          },
        ],
      })),
    },
    {
      name: 'Burgers',
      products: [
        { id: 'crispy', name: 'Crispy Chicken Burger', priceMinor: 950 },
        { id: 'grilled', name: 'Grilled Chicken Burger', priceMinor: 950 },
      ],
    },
    {
      name: 'Drinks',
      products: [
        { id: 'coke', name: 'Coke', priceMinor: 250 },
        { id: 'diet-coke', name: 'Diet Coke', priceMinor: 250 },
        {
          id: 'juice',
          name: 'Fresh Juice',
          priceMinor: 300,
          modifierGroups: [
            {
              id: 'fruit',
              name: 'Fruit',
              min: 1,
              max: 1,
              options: [
                { id: 'orange', name: 'Orange', priceMinor: 0 },
                { id: 'apple', name: 'Apple', priceMinor: 0 },
              ],
            },
          ],
        },
      ],
    },
    { name: 'Deli', products: [{ id: 'olives-kg', name: 'Loose Olives', priceMinor: 990, unit: 'kg' }] },
  ],
};
