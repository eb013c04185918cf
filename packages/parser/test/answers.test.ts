import { describe, expect, test } from 'vitest';
import { compileCatalog } from '../src/compile-catalog.ts';
import { parseOrder } from '../src/parse-order.ts';
import type { Awaiting, CartLine, Catalog, Understanding } from '../src/types.ts';
import { demoMenu } from './demo-menu.ts';

const menu: Catalog = {
  ...demoMenu,
  categories: [
    ...demoMenu.categories,
    {
      name: 'Sides',
      products: [
        {
          id: 'nuggets',
          name: 'Chicken Nuggets',
          priceMinor: 500,
          variants: [
            { id: 'eight', name: '8 pieces', priceMinor: 500 },
            { id: 'sixteen', name: '16 pieces', priceMinor: 900 },
          ],
        },
      ],
    },
  ],
};
const compiled = compileCatalog(menu);
const line = (product: string, variant: string | null = null, quantity = 1): CartLine => {
  return { product, variant, quantity, modifiers: [] };
};

function parse(text: string, awaiting: Awaiting = null, cart: CartLine[] = []): Understanding {
  return parseOrder([text], { compiled, cart, awaiting, now: '2026-11-20T18:30' });
}

function short({ lines }: Understanding): string[] {
  return lines.map(({ quantity, product, variant, modifiers }) =>
    [quantity, product, variant, ...modifiers.map(({ option }) => option)].filter(Boolean).join(' '),
  );
}

describe('which of two was meant', () => {
  const which: Awaiting = { kind: 'disambiguate', text: 'chicken burger', candidates: ['crispy', 'grilled'] };
  test.each([
    ['2', ['1 grilled']],
    ['the first', ['1 crispy']],
    ['second one please', ['1 grilled']],
    ['grilled', ['1 grilled']],
    ['3 of the crispy ones', ['3 crispy']],
    ['both', ['1 crispy', '1 grilled']],
  ])('%s', (text, lines) => {
    const answer = parse(text, which);
    expect(short(answer)).toEqual(lines);
    expect(answer.intents).toContain('provide_info');
    expect(answer.ambiguous).toEqual([]);
  });

  const three: Awaiting = { ...which, quantity: 3 };
  test.each([
    ['the crispy ones', ['3 crispy']],
    ['2', ['3 grilled']],
    ['just 1 crispy', ['1 crispy']],
    ['crispy 2', ['2 crispy']],
    ['2 crispy and 1 grilled', ['2 crispy', '1 grilled']],
  ])('of the three that were asked for: %s', (text, lines) => {
    const answer = parse(text, three);
    expect(short(answer)).toEqual(lines);
    expect(answer.accept).toBe(true);
  });

  test('both of three leaves open how many of each', () => {
    const answer = parse('both', three);
    expect(short(answer)).toEqual(['1 crispy', '1 grilled']);
    expect(answer.accept).toBe(false);
  });

  test('the question says how many it is about', () => {
    expect(parse('2 chicken burgers').ambiguous).toMatchObject([{ quantity: 2 }]);
    expect(parse('chicken burger').ambiguous[0]).not.toHaveProperty('quantity');
  });

  test('a place that was not offered picks nothing', () => {
    expect(parse('7', which).lines).toEqual([]);
  });

  test('no is a no', () => {
    expect(parse('no', which).intents).toEqual(['decline']);
  });
});

describe('a choice', () => {
  const fruit: Awaiting = { kind: 'choice', product: 'juice', group: 'fruit' };
  const size: Awaiting = { kind: 'choice', product: 'margherita', group: 'variant' };

  test.each([
    ['2', ['1 juice apple']],
    ['the 1st', ['1 juice orange']],
    ['option 2', ['1 juice apple']],
  ])('by its place: %s', (text, lines) => {
    expect(short(parse(text, fruit, [line('juice')]))).toEqual(lines);
  });

  test('is not made by a question about it', () => {
    const asked = parse('what is orange?', fruit, [line('juice')]);
    expect(asked.missing).toEqual([{ product: 'juice', group: 'fruit' }]);
  });

  test('of two sizes the second is for the second', () => {
    const answer = parse('large and small', size, [line('margherita'), line('pepperoni')]);
    expect(short(answer)).toEqual(['1 margherita large', '1 pepperoni small']);
    expect(answer.intents).toEqual(['provide_info']);
  });

  test('another open choice is answered along with it', () => {
    const answer = parse('large and apple', size, [line('margherita'), line('juice')]);
    expect(short(answer)).toEqual(['1 margherita large', '1 juice apple']);
    expect(answer.intents).toEqual(['provide_info']);
  });
});

describe('pieces', () => {
  test.each([
    ['16 nuggets', ['1 nuggets sixteen']],
    ['8 chicken nuggets and 2 cokes', ['1 nuggets eight', '2 coke']],
    ['2 nuggets', ['2 nuggets']],
  ])('%s', (text, lines) => {
    expect(short(parse(text))).toEqual(lines);
  });
});

describe('a size that waits', () => {
  test('belongs to what is named behind, each with its amount', () => {
    const order = parse('2 large and 3 small margheritas and a coke');
    expect(short(order)).toEqual(['2 margherita large', '3 margherita small', '1 coke']);
  });

  test('is asked about where nothing takes it', () => {
    const order = parse('a large and a coke');
    expect(short(order)).toEqual(['1 coke']);
    expect(order.accept).toBe(false);
  });
});

describe('when', () => {
  test.each([
    ['a coke to 3 Birch Road, tomorrow at 8pm please', '3 Birch Road', '2026-11-21T20:00'],
    ['a coke to 3 Birch Road at 20:15', '3 Birch Road', '2026-11-20T20:15'],
    ['a coke, deliver to 12 Today Street', '12 Today Street', null],
    ['a coke on 3 December at 8pm', null, '2026-12-03T20:00'],
    ['a coke, pickup on May 3rd at 1pm', null, '2027-05-03T13:00'],
    ['a coke on the 25th at 7pm', null, '2026-11-25T19:00'],
    ['a coke on the 15th at 7pm', null, '2026-12-15T19:00'],
    ['una coca el 3 de diciembre a las 20:00', null, '2026-12-03T20:00'],
    ['a coke on 31 June at 8pm', null, null],
    ['may I have 3 cokes', null, null],
  ])('%s', (text, address, when) => {
    const order = parse(text);
    expect(order.address?.value ?? null).toBe(address);
    expect(order.when?.value ?? null).toBe(when);
  });
});

describe('a date nobody can plan by', () => {
  test.each(['3 large margheritas for 3 March', '2 cokes 3 may', 'a coke on 31 June at 8pm'])(
    '%s is not put in unasked',
    (text) => {
      const order = parse(text);
      expect(order.when).toBeNull();
      expect(order.accept).toBe(false);
    },
  );
});

test('a date is no address', () => {
  const change = parse('change the date to 5 December at 6pm', null, [line('coke')]);
  expect(change.address).toBeNull();
  expect(change.when?.value).toBe('2026-12-05T18:00');
});

test('a line is named by its place in digits', () => {
  const cart = [line('margherita', 'large'), line('coke')];
  expect(short(parse('remove the 2nd', null, cart))).toEqual(['1 margherita large']);
});

describe('the language', () => {
  test.each([
    ['bom dia', 'pt'],
    ['tira a coca', 'pt'],
    ['- 2 large margheritas\npickup', 'en'],
    ['1 -> 3', null],
    ['y', 'en'],
  ])('%s', (text, locale) => {
    expect(parse(text, null, [line('coke')]).locale).toBe(locale);
  });
});

test('a plain no stays a no where the menu has an option that begins with it', () => {
  const [first] = menu.categories;
  const free: Catalog = {
    ...menu,
    categories: [
      ...(first ? [first] : []),
      {
        name: 'Ice',
        products: [
          {
            id: 'tea',
            name: 'Iced Tea',
            priceMinor: 300,
            modifierGroups: [
              {
                id: 'ice',
                name: 'Ice',
                min: 1,
                max: 1,
                options: [{ id: 'none', name: 'No Ice', priceMinor: 0 }],
              },
            ],
          },
        ],
      },
    ],
  };
  const answer = parseOrder(['no'], {
    compiled: compileCatalog(free),
    cart: [line('margherita', 'large')],
    awaiting: { kind: 'confirm' },
    now: '2026-11-20T18:30',
  });
  expect(answer.intents).toEqual(['decline']);
});
