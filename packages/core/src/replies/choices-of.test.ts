import { compileCatalog } from '@novi/parser/compile-catalog';
import { parseOrder } from '@novi/parser/parse-order';
import { describe, expect, it } from 'vitest';
import { choicesOf } from './choices-of.ts';
import { phrasesOf, spokenLanguages } from './phrases-of.ts';

const option = (name: string) => ({ name, priceMinor: 100 });
const titles = (reply: Parameters<typeof choicesOf>[1]) =>
  choicesOf('en', reply)?.options.map(({ title }) => title);

describe('what can be tapped', () => {
  it('is yes or no to a summary', () => {
    expect(choicesOf('es-MX', [{ kind: 'summary' }])).toEqual({
      kind: 'buttons',
      options: [
        { id: '1', title: 'Sí' },
        { id: '2', title: 'No' },
      ],
    });
  });

  it('is the options of the one question, as a list where they are many', () => {
    const which = {
      kind: 'which',
      words: 'pizza',
      options: [option('Margherita'), option('Diavola')],
    } as const;
    expect(titles([{ kind: 'cart' }, { ...which, options: [...which.options] }])).toEqual([
      'Margherita',
      'Diavola',
    ]);
    const sizes = ['S', 'M', 'L', 'XL'].map(option);
    expect(choicesOf('en', [{ kind: 'choices', choices: [{ item: 'Pizza', options: sizes }] }])?.kind).toBe(
      'list',
    );
  });

  it('is nothing where two things are asked, or where words are needed', () => {
    const one = { item: 'Pizza', options: [option('S'), option('L')] };
    expect(titles([{ kind: 'choices', choices: [one, { ...one, item: 'Coke' }] }])).toBeUndefined();
    expect(
      titles([
        { kind: 'choices', choices: [one] },
        { kind: 'how_many', words: 'x' },
      ]),
    ).toBeUndefined();
    expect(titles([{ kind: 'ask_address' }])).toBeUndefined();
  });

  it.each(spokenLanguages)('is understood when it comes back: %s', (language) => {
    const compiled = compileCatalog({ locales: [language], currency: 'EUR', categories: [] });
    const read = (text: string) =>
      parseOrder([text], {
        compiled,
        cart: [{ product: 'coke', variant: null, quantity: 1, modifiers: [] }],
        awaiting: { kind: 'confirm' },
        now: '2026-11-20T19:00',
        locales: [language],
      }).intents;
    const { yes, no } = phrasesOf(language);
    expect(read(yes)).toContain('confirm');
    expect(read(no)).toContain('decline');
  });
});
