import type { ReplaceCatalogInput } from '../../catalog/schemas.ts';

type Product = ReplaceCatalogInput['categories'][number]['products'][number];

const extras = {
  id: 'extras',
  name: 'Extras',
  min: 0,
  max: 5,
  options: [
    { id: 'extra-cheese', name: 'Extra Cheese', priceMinor: 150 },
    { id: 'olives', name: 'Olives', priceMinor: 100 },
    { id: 'jalapenos', name: 'Jalapeños', priceMinor: 100 },
    { id: 'anchovies', name: 'Anchovies', priceMinor: 150 },
    { id: 'rocket', name: 'Rocket', priceMinor: 100 },
  ],
};

/** A pizza in three sizes; what is on it can be left out. */
function pizza(
  id: string,
  name: string,
  prices: [small: number, medium: number, large: number],
  ingredients: string[],
): Product {
  const [small, medium, large] = prices;
  return {
    id,
    name,
    description: `${ingredients.join(', ')}.`,
    priceMinor: small,
    variants: [
      { id: 'small', name: 'Small', priceMinor: small },
      { id: 'medium', name: 'Medium', priceMinor: medium },
      { id: 'large', name: 'Large', priceMinor: large },
    ],
    modifierGroups: [
      {
        id: 'comes-with',
        name: 'Comes With',
        min: 0,
        max: 10,
        options: ingredients.map((ingredient) => ({
          id: ingredient.toLowerCase().replaceAll(' ', '-'),
          name: ingredient,
          priceMinor: 0,
          includedByDefault: true,
        })),
      },
      extras,
    ],
  };
}

const dressing = {
  id: 'dressing',
  name: 'Dressing',
  min: 1,
  max: 1,
  options: [
    { id: 'vinaigrette', name: 'Vinaigrette', priceMinor: 0 },
    { id: 'caesar-dressing', name: 'Caesar Dressing', priceMinor: 0 },
    { id: 'no-dressing', name: 'No Dressing', priceMinor: 0 },
  ],
};

/** Round prices: two large margheritas and a coke, delivered, are 2 x 12.00 + 2.50 + 3.50 = 30.00. */
export const pizzeriaMenu: ReplaceCatalogInput = {
  currency: 'USD',
  categories: [
    {
      name: 'Pizzas',
      products: [
        pizza('margherita', 'Margherita', [800, 1000, 1200], ['Tomato', 'Mozzarella', 'Basil', 'Onion']),
        pizza('pepperoni', 'Pepperoni', [900, 1150, 1400], ['Tomato', 'Mozzarella', 'Pepperoni Slices']),
        pizza('hawaiian', 'Hawaiian', [900, 1150, 1400], ['Tomato', 'Mozzarella', 'Ham', 'Pineapple']),
        pizza(
          'four-cheese',
          'Four Cheese',
          [950, 1200, 1450],
          ['Mozzarella', 'Gorgonzola', 'Parmesan', 'Ricotta'],
        ),
        pizza(
          'vegetarian',
          'Vegetarian',
          [900, 1150, 1400],
          ['Tomato', 'Mozzarella', 'Peppers', 'Mushrooms', 'Onion'],
        ),
        pizza('diavola', 'Diavola', [950, 1200, 1450], ['Tomato', 'Mozzarella', 'Spicy Salami', 'Chili']),
        pizza(
          'capricciosa',
          'Capricciosa',
          [950, 1200, 1450],
          ['Tomato', 'Mozzarella', 'Ham', 'Artichokes', 'Mushrooms'],
        ),
        pizza(
          'chicken-bbq',
          'BBQ Chicken',
          [1000, 1250, 1500],
          ['BBQ Sauce', 'Mozzarella', 'Chicken', 'Red Onion'],
        ),
      ],
    },
    {
      name: 'Pasta',
      products: [
        { id: 'lasagne', name: 'Lasagne', description: 'Baked, with beef ragù.', priceMinor: 1150 },
        { id: 'carbonara', name: 'Spaghetti Carbonara', priceMinor: 1100 },
        { id: 'bolognese', name: 'Spaghetti Bolognese', priceMinor: 1100 },
        { id: 'gnocchi', name: 'Gnocchi al Pesto', priceMinor: 1050 },
      ],
    },
    {
      name: 'Salads and sides',
      products: [
        { id: 'caesar-salad', name: 'Caesar Salad', priceMinor: 850, modifierGroups: [dressing] },
        { id: 'green-salad', name: 'Green Salad', priceMinor: 600, modifierGroups: [dressing] },
        { id: 'garlic-bread', name: 'Garlic Bread', priceMinor: 450 },
        { id: 'bruschetta', name: 'Bruschetta', priceMinor: 550 },
        {
          id: 'fries',
          name: 'Fries',
          priceMinor: 350,
          variants: [
            { id: 'regular', name: 'Regular', priceMinor: 350, isDefault: true },
            { id: 'family', name: 'Family', priceMinor: 600 },
          ],
        },
        {
          id: 'wings',
          name: 'Chicken Wings',
          priceMinor: 700,
          variants: [
            { id: 'six', name: '6 pieces', priceMinor: 700 },
            { id: 'twelve', name: '12 pieces', priceMinor: 1250 },
          ],
        },
      ],
    },
    {
      name: 'Desserts',
      products: [
        { id: 'tiramisu', name: 'Tiramisu', priceMinor: 600 },
        { id: 'panna-cotta', name: 'Panna Cotta', priceMinor: 550 },
        { id: 'gelato', name: 'Gelato', description: 'Vanilla, chocolate or lemon.', priceMinor: 400 },
      ],
    },
    {
      name: 'Drinks',
      products: [
        { id: 'coke', name: 'Coke', description: '330 ml can.', priceMinor: 250 },
        { id: 'lemonade', name: 'Lemonade', description: 'Made here.', priceMinor: 300 },
        { id: 'orange-juice', name: 'Orange Juice', priceMinor: 350 },
        { id: 'water', name: 'Sparkling Water', priceMinor: 200 },
        { id: 'peroni', name: 'Peroni', description: '330 ml bottle of beer.', priceMinor: 450 },
      ],
    },
  ],
};
