import { compileCatalog } from '@novi/parser/compile-catalog';
import { parseOrder } from '@novi/parser/parse-order';
import type { Awaiting, CartLine } from '@novi/parser/types';
import { describe, expect, test } from 'vitest';
import { phrasesOf, spokenLanguages } from './phrases-of.ts';

const line = (product: string): CartLine => ({ product, variant: null, quantity: 1, modifiers: [] });
const products = ['Margherita', 'Lasagne'].map((name) => ({
  id: name.toLowerCase(),
  name,
  priceMinor: 900,
}));

/** What the bot tells people to write has to be what the parser understands of them. */
describe.each(spokenLanguages)('%s', (locale) => {
  const phrases = phrasesOf(locale);
  const compiled = compileCatalog({
    locales: [locale],
    currency: 'EUR',
    categories: [{ name: 'A', products }],
  });
  const read = (text: string, awaiting: Awaiting = null, cart: CartLine[] = []) =>
    parseOrder([text], { compiled, cart, awaiting, now: '2026-11-20T12:00' });
  const quoted = (text: string): string[] =>
    [...text.matchAll(/"([^"]+)"|«\s([^»]+)\s»/g)].map(([, one, other]) => (one ?? other) as string);
  const starred = (text: string): string => /\*([^*]+)\*/.exec(text)?.[1] ?? '';

  test('"menu" and "person" are understood', () => {
    const [menu = '', person = ''] = quoted(phrases.howToOrder);
    expect(read(menu).intents).toContain('ask_menu');
    expect(read(person).intents).toContain('human');
    for (const text of [phrases.textOnly, phrases.notUnderstood, phrases.hours])
      expect(quoted(text)).toEqual([person]);
    expect(quoted(phrases.rephrase)).toEqual([menu, person]);
  });

  test('the yes is a yes, wherever it is asked for', () => {
    for (const text of [phrases.confirmHow, phrases.declined, phrases.confirmNudge])
      expect(read(starred(text), { kind: 'confirm' }, [line('lasagne')]).intents).toContain('confirm');
  });

  test('both examples of a change change the cart', () => {
    const [set = '', remove = ''] = quoted(phrases.confirmHow);
    const cart = [line('margherita'), line('lasagne')];
    expect(phrases.notInCart('')).toContain(remove);
    expect(read(set, { kind: 'confirm' }, cart).lines).toMatchObject([{ quantity: 3 }, { quantity: 1 }]);
    expect(read(remove, { kind: 'confirm' }, cart).lines).toMatchObject([{ product: 'margherita' }]);
  });

  test('asks for the hour of a day, and understands the answer', () => {
    const day = '2026-11-21';
    expect(phrases.askTime('#')).toContain('#');
    for (const [text, hour] of [
      ['19:30', '19:30'],
      ['7', '19:00'],
      ['7 pm', '19:00'],
    ] as const)
      expect(read(text, { kind: 'time', day }, [line('lasagne')]).when?.value).toBe(`${day}T${hour}`);
  });

  test('no sentence is left in another language', () => {
    if (locale === 'en') return;
    const english = phrasesOf('en');
    const same = Object.entries(phrases).filter(
      ([key, text]) =>
        typeof text === 'string' && text.length > 12 && text === english[key as keyof typeof english],
    );
    expect(same).toEqual([]);
  });
});
