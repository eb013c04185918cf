/** Concepts that only say how much: of a product's name they alone name nothing ("can" is no Fanta Can). */
export const SIZES: readonly string[] = [
  ...[
    'small',
    'medium',
    'large',
    'xl',
    'family',
    'regular',
    'jumbo',
    'half',
    'full',
    'can',
    'bottle',
    'carton',
  ],
  ...['single', 'double'],
];

/**
 * Concepts that say what sort of thing it is, how much or how it is made, and not which: beside a name they change
 * nothing ("soda coke", "fresh naan"). Every other food word beside a name tells it from others of its sort.
 */
export const KINDS: ReadonlySet<string> = new Set([
  ...SIZES,
  ...['meat', 'fish', 'cheese', 'bread', 'rice', 'curry', 'juice', 'tea', 'coffee', 'pasta'],
  ...[
    'noodles',
    'pizza',
    'burger',
    'sandwich',
    'wrap',
    'taco',
    'burrito',
    'torta',
    'salad',
    'soup',
    'soda',
    'beer',
  ],
  ...[
    'wine',
    'water',
    'dessert',
    'cake',
    'icecream',
    'tortilla',
    'wings',
    'fresh',
    'dry',
    'hot',
    'cold',
    'ice',
  ],
  ...[
    'special',
    'plain',
    'house',
    'sliced',
    'pieces',
    'spicy',
    'mild',
    'sweet',
    'salty',
    'soft',
    'cream',
    'salsa',
  ],
]);

/** Concepts that make a name another thing: who says "coke" has not said Diet Coke, nor a combo with one. */
export const OTHERS: ReadonlySet<string> = new Set(['diet', 'zero', 'menu-meal', 'decaf', 'vegan']);
