import { describe, expect, it } from 'vitest';
import type { Catalog, CatalogProduct } from '../data/app-router.ts';
import { matchProducts } from './match-products.ts';
import { saysName, taughtWords } from './taught-words.ts';

describe('words to remember', () => {
  it.each([
    [['2 x marga ritas,'], 'marga ritas'],
    [['2x marga'], 'marga'],
    [['½ leberkas'], 'leberkas'],
    [['7up'], '7up'],
    [['the', 'big  red one'], 'big red one'],
    [['٢ كولا'], 'كولا'],
    [['2'], '2'],
    [[], ''],
  ])('%j offers %s', (pieces, words) => {
    expect(taughtWords(pieces)).toBe(words);
  });

  it('offers no more than a name may hold', () => {
    expect(taughtWords(['x'.repeat(80)])).toHaveLength(60);
  });
});

it('knows words that say a product’s own name', () => {
  expect(saysName('medium FOUR cheése', 'Four Cheese')).toBe(true);
  expect(saysName('four chees', 'Four Cheese')).toBe(false);
});

describe('finding a product', () => {
  const product = (name: string, words: string[] = []) =>
    ({ name, aliases: words.map((text) => ({ text })) }) as unknown as CatalogProduct;
  const menu = {
    categories: [
      { products: [product('Jamón ibérico'), product('Coke', ['coca'])] },
      { products: [product('Coconut')] },
    ],
  } as unknown as Catalog;

  it.each([
    ['', ['Jamón ibérico', 'Coke', 'Coconut']],
    ['jamon', ['Jamón ibérico']],
    ['COC', ['Coke', 'Coconut']],
    ['iberico jam', ['Jamón ibérico']],
    ['kebab', []],
  ])('%j finds %j', (search, names) => {
    expect(matchProducts(menu, search).map((found) => found.name)).toEqual(names);
  });
});
