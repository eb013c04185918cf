import type { Catalog, CatalogProduct } from '../../src/types.ts';

const KINDS = ['Pizza', 'Burger', 'Wrap', 'Salad', 'Pasta', 'Curry', 'Sandwich', 'Soup', 'Juice', 'Shake'];
const TASTES = [
  'Chicken',
  'Beef',
  'Tuna',
  'Veggie',
  'Spicy',
  'Garlic',
  'Mushroom',
  'Bacon',
  'Avocado',
  'Mango',
  'Lemon',
  'Pepper',
  'Cheddar',
  'Tomato',
  'Basil',
  'Ginger',
  'Honey',
  'Coconut',
  'Lamb',
  'Shrimp',
];
export const EXTRAS = ['Onion', 'Olives', 'Pickles', 'Jalapenos', 'Extra Cheese', 'Corn'];

/** A menu of `size` things, made up by rule: the same every time. */
export function largeMenu(size: number): Catalog {
  const products = Array.from({ length: size }, (_, i) => product(i));
  const categories = KINDS.map((name, kind) => ({
    name: `${name}s`,
    products: products.filter((_, i) => i % KINDS.length === kind),
  }));
  return { id: 'large', locales: ['en'], currency: 'USD', categories };
}

function product(i: number): CatalogProduct {
  const name = `${TASTES[Math.floor(i / KINDS.length) % TASTES.length]} ${KINDS[i % KINDS.length]}`;
  return {
    id: `p${i}`,
    name,
    priceMinor: 500 + i,
    variants:
      i % 3 === 0
        ? ['Small', 'Medium', 'Large'].map((size) => ({
            id: size.toLowerCase(),
            name: size,
            priceMinor: 500,
          }))
        : [],
    modifierGroups: [
      {
        id: 'extras',
        name: 'Extras',
        min: 0,
        max: 6,
        options: EXTRAS.map((extra) => ({
          id: extra.toLowerCase().replace(' ', '-'),
          name: extra,
          priceMinor: 100,
        })),
      },
    ],
  };
}
