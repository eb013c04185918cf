import { groceryMenu } from '../menus/grocery.ts';
import type { SeedShop } from '../scenario.ts';

const day = 24 * 60;
const ana = { name: 'Ana Ruiz', phone: '34655010011' };
const pau = { name: 'Pau Vidal', phone: '34655010012' };

export const grocery: SeedShop = {
  name: 'Green Corner',
  description: 'Fruit, vegetables and the rest of the list, brought up the stairs.',
  locale: 'en',
  currency: 'EUR',
  owner: { name: 'Carmen Soler', email: 'grocer@demo.novi.example' },
  number: '34655010001',
  settings: { delivery_fee_minor: 250, preparation_minutes: 30, minimum_order_minor: 1000 },
  menu: groceryMenu,
  orders: [
    {
      customer: ana,
      minutesAgo: 2 * day,
      message: '2 kg of potatoes, half a kilo of manchego and a dozen eggs to Calle Mayor 8, 2B',
      lines: [
        { words: '2 kg of potatoes', product: 'potatoes', quantity: 2 },
        { words: 'half a kilo of manchego', product: 'manchego', quantity: 0.5 },
        { words: 'a dozen eggs', product: 'eggs', quantity: 1 },
      ],
      address: 'Calle Mayor 8, 2B',
      endsAt: 'completed',
    },
    {
      customer: pau,
      minutesAgo: day,
      message: '1.5 kg apples, 3 avocados, pick up',
      lines: [
        { words: '1.5 kg apples', product: 'apples', quantity: 1.5 },
        { words: '3 avocados', product: 'avocado', quantity: 3 },
      ],
      address: null,
      endsAt: 'completed',
    },
    {
      customer: ana,
      minutesAgo: 2,
      message: '6 milk, 2 packs of coffee and 1 l of olive oil please, Calle Mayor 8, 2B',
      lines: [
        { words: '6 milk', product: 'milk', quantity: 6 },
        { words: '2 packs of coffee', product: 'coffee', quantity: 2 },
        { words: '1 l of olive oil', product: 'olive-oil', quantity: 1 },
      ],
      address: 'Calle Mayor 8, 2B',
      endsAt: 'placed',
    },
  ],
};
