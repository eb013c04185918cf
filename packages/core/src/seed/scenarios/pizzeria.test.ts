import { compileCatalog } from '@novi/parser/compile-catalog';
import { parseOrder } from '@novi/parser/parse-order';
import { expect, it } from 'vitest';
import { replaceCatalogSchema } from '../../catalog/schemas.ts';
import { scenarios } from '../scenarios.ts';
import { pizzeria } from './pizzeria.ts';

it('makes the sentence of the tour unambiguous', () => {
  const { categories, currency } = pizzeria.menu;
  const compiled = compileCatalog({ categories, currency, locales: ['en'] } as never, ['en']);
  const understood = parseOrder(
    ['hi, 2 large margheritas one without onion and a coke, to 12 Mill Lane pls'],
    { compiled, cart: [], awaiting: null, now: '2026-11-20T19:00' },
  );
  expect(
    understood.lines.map(({ product, variant, quantity, modifiers }) => [
      product,
      variant,
      quantity,
      modifiers.map(({ option, mode }) => `${mode} ${option}`),
    ]),
  ).toEqual(
    expect.arrayContaining([
      ['margherita', 'large', 1, []],
      ['margherita', 'large', 1, ['without onion']],
      ['coke', null, 1, []],
    ]),
  );
  expect(understood).toMatchObject({
    missing: [],
    ambiguous: [],
    unresolved: [],
    fulfilment: { value: 'delivery' },
    address: { value: '12 Mill Lane' },
  });
});

it.each(scenarios['two-tenants'] ?? [])('has a menu of about 25 products for $name', ({ menu }) => {
  const parsed = replaceCatalogSchema.parse(menu);
  const count = parsed.categories.flatMap((category) => category.products).length;
  expect(count).toBeGreaterThanOrEqual(25);
});
