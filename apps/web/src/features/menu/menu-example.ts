/** A small menu that shows every part of the import shape: sizes, an ingredient that can be left out, an extra. */
export const menuExample = JSON.stringify(
  {
    currency: 'EUR',
    categories: [
      {
        name: 'Pizzas',
        products: [
          {
            id: 'margherita',
            name: 'Margherita',
            priceMinor: 850,
            variants: [
              { id: 'medium', name: 'Medium', priceMinor: 850 },
              { id: 'large', name: 'Large', priceMinor: 1150 },
            ],
            modifierGroups: [
              {
                id: 'toppings',
                name: 'Toppings',
                min: 0,
                max: 5,
                options: [
                  { id: 'onion', name: 'Onion', priceMinor: 0, includedByDefault: true },
                  { id: 'extra-cheese', name: 'Extra cheese', priceMinor: 150 },
                ],
              },
            ],
          },
        ],
      },
      { name: 'Drinks', products: [{ id: 'coke', name: 'Coke', priceMinor: 250 }] },
    ],
  },
  null,
  2,
);
