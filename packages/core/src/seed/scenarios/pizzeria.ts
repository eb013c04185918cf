import { pizzeriaMenu } from '../menus/pizzeria.ts';
import type { SeedOrder, SeedShop } from '../scenario.ts';

const hour = 60;
const day = 24 * hour;
const maya = { name: 'Maya Patel', phone: '15550100011' };
const tom = { name: 'Tom Becker', phone: '15550100012' };
const sofia = { name: 'Sofia Marin', phone: '15550100013' };
const lee = { name: 'Lee Chan', phone: '15550100014' };

const orders: SeedOrder[] = [
  {
    customer: maya,
    minutesAgo: 3 * day,
    message: 'Hi! Two large pepperoni and a tiramisu to 4 Orchard Road please',
    lines: [
      { words: 'Two large pepperoni', product: 'pepperoni', variant: 'large', quantity: 2 },
      { words: 'a tiramisu', product: 'tiramisu', quantity: 1 },
    ],
    address: '4 Orchard Road',
    endsAt: 'completed',
  },
  {
    customer: tom,
    minutesAgo: 2 * day + 3 * hour,
    message: 'lasagne and garlic bread, picking up',
    lines: [
      { words: 'lasagne', product: 'lasagne', quantity: 1 },
      { words: 'garlic bread', product: 'garlic-bread', quantity: 1 },
    ],
    address: null,
    endsAt: 'completed',
  },
  {
    customer: sofia,
    minutesAgo: 2 * day,
    message: '1 medium vegetarian no mushrooms, 2 lemonades. 27 Station Street, flat 3',
    lines: [
      {
        words: '1 medium vegetarian no mushrooms',
        product: 'vegetarian',
        variant: 'medium',
        quantity: 1,
        without: ['mushrooms'],
      },
      { words: '2 lemonades', product: 'lemonade', quantity: 2 },
    ],
    address: '27 Station Street, flat 3',
    note: 'The bell is broken, please call.',
    endsAt: 'completed',
  },
  {
    customer: maya,
    minutesAgo: day + 2 * hour,
    message: 'small hawaiian to 4 Orchard Road',
    lines: [{ words: 'small hawaiian', product: 'hawaiian', variant: 'small', quantity: 1 }],
    address: '4 Orchard Road',
    endsAt: 'rejected',
  },
  {
    customer: lee,
    minutesAgo: day,
    message: 'can I get 3 large margheritas and 4 cokes? 9 Harbour View',
    lines: [
      { words: '3 large margheritas', product: 'margherita', variant: 'large', quantity: 3 },
      { words: '4 cokes', product: 'coke', quantity: 4 },
    ],
    address: '9 Harbour View',
    endsAt: 'completed',
  },
  {
    customer: tom,
    minutesAgo: 14,
    message: 'large diavola with extra cheese and fries, 31 Elm Avenue',
    lines: [
      {
        words: 'large diavola with extra cheese',
        product: 'diavola',
        variant: 'large',
        quantity: 1,
        add: ['extra-cheese'],
      },
      { words: 'fries', product: 'fries', quantity: 1 },
    ],
    address: '31 Elm Avenue',
    endsAt: 'preparing',
  },
  {
    customer: sofia,
    minutesAgo: 1,
    message: 'medium four cheese and a green salad with vinaigrette to 27 Station Street, flat 3',
    lines: [
      { words: 'medium four cheese', product: 'four-cheese', variant: 'medium', quantity: 1 },
      {
        words: 'a green salad with vinaigrette',
        product: 'green-salad',
        quantity: 1,
        add: ['vinaigrette'],
      },
    ],
    address: '27 Station Street, flat 3',
    endsAt: 'placed',
  },
];

export const pizzeria: SeedShop = {
  name: "Luigi's",
  description: 'Wood-fired pizza, pasta and tiramisu since 1998.',
  locale: 'en',
  currency: 'USD',
  owner: { name: 'Luigi Rossi', email: 'demo@novi.example' },
  number: '15550100001',
  settings: { delivery_fee_minor: 350, preparation_minutes: 20 },
  menu: pizzeriaMenu,
  orders,
};
