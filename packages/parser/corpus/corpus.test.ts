import { describe, expect, test } from 'vitest';
import { compileCatalog } from '../src/compile-catalog.ts';
import { parseOrder } from '../src/parse-order.ts';
import type { Awaiting, CartLine } from '../src/types.ts';
import { corpusMenu } from './menu.ts';
import { corpora } from './rows.ts';

const pizzas: CartLine = { product: 'pizza', variant: 'large', quantity: 2, modifiers: [] };
const soda: CartLine = { product: 'soda', variant: null, quantity: 1, modifiers: [] };
const scenes: Record<string, { cart: CartLine[]; awaiting: Awaiting }> = {
  '': { cart: [], awaiting: null },
  cart: { cart: [pizzas, soda], awaiting: { kind: 'confirm' } },
  one: { cart: [pizzas], awaiting: { kind: 'confirm' } },
  address: { cart: [soda], awaiting: { kind: 'address' } },
};

/**
 * A row: what is written, then the cart as `amount thing[/size] [-taken off] [+put on]`, or what else is understood:
 * `!intent` for each intent there must be, `?words` for what is asked about, `@pickup` for how it gets there. Rows with a
 * cart say what it is and what was asked: `[cart]` 2 large pizzas and 1 soda, a yes; `[one]` only the pizzas, a yes;
 * `[address]` 1 soda, where to.
 */
describe.each(corpora)('$words.locale', ({ words, rows }) => {
  const compiled = compileCatalog(corpusMenu(words));
  test.each(rows)('%s', (text, expected) => {
    const [, scene = ''] = /^\[(\w+)\] /.exec(text) ?? [];
    const messages = text.replace(`[${scene}] `, '').split(' // ');
    const { cart, awaiting } = scenes[scene] as (typeof scenes)[string];
    const got = parseOrder(messages, { compiled, cart, awaiting, now: '2026-11-20T10:00' });
    if (/^[!?@]/.test(expected)) {
      const said = [
        ...got.intents.map((intent) => `!${intent}`),
        ...got.unresolved.map((one) => `?${one.text}`),
        ...(got.fulfilment ? [`@${got.fulfilment.value}`] : []),
      ];
      for (const part of expected.split(', ')) expect(said).toContain(part);
      if (scene === 'address' && !said.includes('@delivery')) expect(got.address).toBeNull();
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
