import { expect, test } from 'vitest';
import { compileCatalog } from '../src/compile-catalog.ts';
import { type CartMessage, cartMessageText, joinCarts, takeCarts, withCarts } from '../src/native-cart.ts';
import { parseOrder } from '../src/parse-order.ts';
import type { CartLine } from '../src/types.ts';
import { demoMenu } from './demo-menu.ts';

const compiled = compileCatalog(demoMenu);

function read(messages: (string | CartMessage)[], cart: CartLine[] = []) {
  const taken = takeCarts(messages, compiled);
  const options = { compiled, awaiting: null, now: '2026-11-20T19:10' };
  const understood = withCarts(
    parseOrder(taken.texts, { ...options, cart: joinCarts(cart, taken.lines) }),
    taken,
  );
  const words = understood.lines.map(({ spans }) =>
    spans.map(({ message, start, end }) => {
      const said = messages[message] as string | CartMessage;
      return (typeof said === 'string' ? said : cartMessageText(said)).slice(start, end);
    }),
  );
  return { ...understood, words };
}

test('takes things by the ids of the shop, with sizes, and links them to their names', () => {
  const understood = read([
    {
      items: [
        { id: 'margherita.large', name: 'Margherita (Large)', quantity: 2 },
        { id: 'coke', name: 'Coke', quantity: 1 },
      ],
      note: '',
    },
  ]);
  expect(understood.lines).toMatchObject([
    { product: 'margherita', variant: 'large', quantity: 2, confidence: 'sure' },
    { product: 'coke', variant: null, quantity: 1 },
  ]);
  expect(understood.words).toEqual([['Margherita (Large)'], ['Coke']]);
  expect(understood.intents).toEqual(['order']);
  expect(understood.accept).toBe(true);
});

test('reads what is written beside a cart as a change of it', () => {
  const understood = read([
    { items: [{ id: 'margherita.large', name: 'Margherita', quantity: 1 }], note: 'no onion please' },
  ]);
  expect(understood.lines).toMatchObject([
    { product: 'margherita', modifiers: [{ option: 'onion', mode: 'without' }] },
  ]);
});

test('reads a name where the id is unknown, and never puts another thing in its place', () => {
  const understood = read([
    {
      items: [
        { id: '8812', name: 'Coke', quantity: 3 },
        { id: '8813', name: 'Octopus stew', quantity: 1 },
      ],
      note: '',
    },
  ]);
  expect(understood.lines).toMatchObject([{ product: 'coke', quantity: 3 }]);
  expect(understood.unresolved).toMatchObject([{ text: 'Octopus stew' }]);
  expect(understood.accept).toBe(false);
});

test('adds to what is in the cart, and refuses amounts nobody can mean', () => {
  const cart = [{ product: 'coke', variant: null, quantity: 1, modifiers: [] }];
  const message = (quantity: number) => ({ items: [{ id: 'coke', name: 'Coke', quantity }], note: '' });
  expect(read([message(2)], cart).lines).toMatchObject([{ product: 'coke', quantity: 3 }]);
  for (const quantity of [0, -1, Number.NaN, 1e9]) {
    expect(read([message(quantity)], cart)).toMatchObject({
      lines: [{ product: 'coke', quantity: 1 }],
      unresolved: [{ text: 'Coke' }],
    });
  }
});
