import type { ReplaceCatalogInput } from '../../catalog/schemas.ts';

/** A corner shop: most of it by weight, so that fractions and rounding are seen. */
export const groceryMenu: ReplaceCatalogInput = {
  currency: 'EUR',
  categories: [
    {
      name: 'Fruit',
      products: [
        { id: 'apples', name: 'Apples', priceMinor: 249, unit: 'kg' },
        { id: 'bananas', name: 'Bananas', priceMinor: 179, unit: 'kg' },
        { id: 'oranges', name: 'Oranges', priceMinor: 199, unit: 'kg' },
        { id: 'lemons', name: 'Lemons', priceMinor: 289, unit: 'kg' },
        { id: 'strawberries', name: 'Strawberries', priceMinor: 350, unit: 'pack' },
        { id: 'avocado', name: 'Avocado', priceMinor: 129 },
      ],
    },
    {
      name: 'Vegetables',
      products: [
        { id: 'potatoes', name: 'Potatoes', priceMinor: 119, unit: 'kg' },
        { id: 'onions', name: 'Onions', priceMinor: 139, unit: 'kg' },
        { id: 'carrots', name: 'Carrots', priceMinor: 129, unit: 'kg' },
        { id: 'tomatoes', name: 'Tomatoes', priceMinor: 269, unit: 'kg' },
        { id: 'cucumber', name: 'Cucumber', priceMinor: 99 },
        { id: 'lettuce', name: 'Lettuce', priceMinor: 149 },
        { id: 'garlic', name: 'Garlic', priceMinor: 89 },
      ],
    },
    {
      name: 'Dairy and eggs',
      products: [
        {
          id: 'milk',
          name: 'Milk',
          priceMinor: 119,
          variants: [
            { id: 'whole', name: 'Whole 1 l', priceMinor: 119, isDefault: true },
            { id: 'skimmed', name: 'Skimmed 1 l', priceMinor: 109 },
          ],
        },
        { id: 'eggs', name: 'Eggs', priceMinor: 329, unit: 'dozen' },
        { id: 'butter', name: 'Butter', priceMinor: 259, unit: 'pack' },
        { id: 'manchego', name: 'Manchego', priceMinor: 1890, unit: 'kg' },
        { id: 'yogurt', name: 'Yogurt', priceMinor: 75 },
      ],
    },
    {
      name: 'Pantry',
      products: [
        { id: 'bread', name: 'Bread', priceMinor: 180 },
        { id: 'rice', name: 'Rice', priceMinor: 199, unit: 'pack' },
        { id: 'olive-oil', name: 'Olive Oil', priceMinor: 899, unit: 'l' },
        { id: 'spaghetti', name: 'Spaghetti', priceMinor: 149, unit: 'pack' },
        { id: 'coffee', name: 'Ground Coffee', priceMinor: 449, unit: 'pack' },
      ],
    },
    {
      name: 'Drinks',
      products: [
        { id: 'water', name: 'Water', priceMinor: 65 },
        { id: 'orange-juice', name: 'Orange Juice', priceMinor: 229 },
        { id: 'beer', name: 'Beer', priceMinor: 119 },
      ],
    },
  ],
};
