import { describe, expect, test } from 'vitest';
import { compileCatalog } from '../src/compile-catalog.ts';
import { parseOrder } from '../src/parse-order.ts';
import { corpusMenu } from './menu.ts';
import { corpora } from './rows.ts';

/**
 * A row: what is written, then the cart as `amount thing[/size] [-taken off] [+put on]`, or `!intent` where nothing is
 * ordered. Cart rows begin with `[cart]`, which is always: 2 large pizzas, 1 soda.
 */
describe.each(corpora)('$words.locale', ({ words, rows }) => {
  const compiled = compileCatalog(corpusMenu(words));
  test.each(rows)('%s', (text, expected) => {
    const inCart = text.startsWith('[cart] ');
    const cart = inCart
      ? [
          { product: 'pizza', variant: 'large', quantity: 2, modifiers: [] },
          { product: 'soda', variant: null, quantity: 1, modifiers: [] },
        ]
      : [];
    const messages = text.replace('[cart] ', '').split(' // ');
    const got = parseOrder(messages, {
      compiled,
      cart,
      awaiting: inCart ? { kind: 'confirm' } : null,
      now: '2026-11-20T10:00',
    });
    if (expected.startsWith('!')) {
      expect(got.intents).toContain(expected.slice(1));
      return;
    }
    const lines = got.lines.map(({ product, variant, quantity, modifiers }) =>
      [
        `${quantity} ${product}${variant ? `/${variant}` : ''}`,
        ...modifiers.map(
          ({ mode, option }) =>
            `${mode === 'without' ? '-' : mode === 'less' ? '<' : mode === 'extra' ? '>' : '+'}${option}`,
        ),
      ].join(' '),
    );
    expect(lines.sort().join(', ')).toBe(expected.split(', ').sort().join(', '));
  });
});
