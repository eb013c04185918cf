import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileCatalog } from '../src/compile-catalog.ts';
import { parseOrder } from '../src/parse-order.ts';
import type { Catalog, Understanding } from '../src/types.ts';
import { demoMenu } from './demo-menu.ts';

const compiled = compileCatalog(demoMenu);
/** Kept, so that a failure found once is looked for again. */
const seed = 20_260_101;

function parse(text: string, menu = compiled): Understanding {
  return parseOrder([text], { compiled: menu, cart: [], awaiting: null, now: '2026-11-20T19:10' });
}

const WORDS = [
  'large',
  'small',
  'margherita',
  'pepperoni',
  'coke',
  'diet coke',
  'juice',
  'orange',
  'without',
  'onion',
  'with',
  'extra',
  'and',
  ',',
  '2',
  'two',
  'no',
  'wait',
  'x',
  'one',
  'of them',
  'remove',
  'instead of',
  'half',
  'kilo',
  'olives',
  '\n',
  '.',
  '?',
  'hi',
  'yes',
  'cancel',
  'بدون',
  'كيلو',
  'दो',
  'नहीं',
  '🍕',
  '٣',
  'to 12 Mill Lane',
  'at 7',
  '12.50',
  '$',
];
const chatter = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' '));
const anything = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), chatter);

const THINGS = ['large margherita', 'small pepperoni', 'coke', 'diet coke', 'orange juice'];
const listLines = fc.uniqueArray(fc.constantFrom(...THINGS), { minLength: 2, maxLength: 5 });

function cart(understanding: Understanding): string[] {
  return understanding.lines
    .map(({ product, variant, quantity, modifiers }) =>
      JSON.stringify([product, variant, quantity, modifiers]),
    )
    .sort();
}

describe('whatever is written', () => {
  test('never throws, and puts in nothing impossible', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 4 }), (messages) => {
        const understood = parseOrder(messages, {
          compiled,
          cart: [],
          awaiting: { kind: 'confirm' },
          now: '2026-11-20T19:10',
        });
        expect(understood.intents.length).toBeGreaterThan(0);
        for (const line of understood.lines) {
          expect(line.quantity > 0 && line.quantity <= 999).toBe(true);
          for (const { message, start, end } of line.spans) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual((messages[message] as string).length);
          }
        }
      }),
      { seed, numRuns: 400 },
    );
  });

  test('the same input gives the same bytes', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(JSON.stringify(parse(text))).toBe(JSON.stringify(parse(text)));
      }),
      { seed, numRuns: 200 },
    );
  });

  test.each(['x', '2 ', 'no ', 'large ', 'one of them ', '🍕', '1', 'margheritta ', '(', 'a\n'])(
    '65,000 characters of %j',
    (unit) => {
      const understood = parse(unit.repeat(65_000 / unit.length));
      expect(understood.accept).toBe(false);
    },
  );
});

describe('an order in a list', () => {
  test('means the same in any order of its lines', () => {
    fc.assert(
      fc.property(listLines, fc.integer({ min: 1, max: 9 }), (things, count) => {
        const lines = things.map((thing, i) => `${count + i} ${thing}`);
        expect(cart(parse([...lines].reverse().join('\n')))).toEqual(cart(parse(lines.join('\n'))));
      }),
      { seed },
    );
  });

  test('scales with its amounts', () => {
    fc.assert(
      fc.property(listLines, fc.integer({ min: 1, max: 20 }), (things, count) => {
        const amounts = (factor: number): number[] =>
          parse(things.map((thing) => `${count * factor} ${thing}`).join(', ')).lines.map(
            ({ quantity }) => quantity,
          );
        expect(amounts(3)).toEqual(amounts(1).map((quantity) => quantity * 3));
      }),
      { seed },
    );
  });

  test('is not changed by courtesies', () => {
    fc.assert(
      fc.property(listLines, fc.constantFrom('please', 'pls', 'thanks', 'bro', 'um'), (things, filler) => {
        const text = things.map((thing) => `2 ${thing}`).join(', ');
        expect(cart(parse(`${filler} ${text} ${filler}`))).toEqual(cart(parse(text)));
      }),
      { seed },
    );
  });

  test('a thing taken off the menu is asked about, never replaced', () => {
    const without: Catalog = {
      ...demoMenu,
      categories: demoMenu.categories.map((category) => ({
        ...category,
        products: category.products.filter(({ id }) => id !== 'juice'),
      })),
    };
    const shorter = compileCatalog(without);
    const understood = parse('2 cokes and 3 orange juices', shorter);
    expect(understood.lines.map(({ product }) => product)).toEqual(['coke']);
    expect(understood.unresolved.length).toBeGreaterThan(0);
    expect(understood.accept).toBe(false);
  });
});
