import { describe, expect, it } from 'vitest';
import { menuExample } from './menu-example.ts';
import { draftOf, newChoice, newGroup, slugFor, toSaveInput } from './product-draft.ts';
import { readMenuFile } from './read-menu-file.ts';

describe('reading a menu file', () => {
  it('takes the example it shows', () => {
    expect(readMenuFile(menuExample)).toMatchObject({ ok: true, categories: 2, products: 2 });
  });

  it('says that text is no JSON', () => {
    expect(readMenuFile('Margherita 8.50')).toMatchObject({ ok: false, problem: 'notJson' });
  });

  it('says where something is wrong', () => {
    const text = menuExample.replace('"priceMinor": 250', '"priceMinor": "2.50"');
    expect(readMenuFile(text)).toMatchObject({ ok: false, where: 'categories.1.products.0.priceMinor' });
  });
});

describe('slugs', () => {
  it.each([
    ['Jamón ibérico!', 'jamon-iberico'],
    ['بيتزا', 'item'],
  ])('%s becomes %s', (name, slug) => {
    expect(slugFor(name, new Set())).toBe(slug);
  });

  it('never repeats one', () => {
    const taken = new Set(['coke']);
    expect([slugFor('Coke', taken), slugFor('coke', taken)]).toEqual(['coke-2', 'coke-3']);
  });
});

describe('saving a product', () => {
  const draft = { ...draftOf(null, 'Pizzas'), name: ' Margherita ', priceMinor: 900 };

  it('leaves out rows without a name and keeps the price', () => {
    expect(toSaveInput({ ...draft, variants: [newChoice()] })).toMatchObject({
      name: 'Margherita',
      categoryName: 'Pizzas',
      priceMinor: 900,
      variants: [],
    });
  });

  it('takes its price from the cheapest variant', () => {
    const variants = [
      { ...newChoice(1150), name: 'Large' },
      { ...newChoice(850), name: 'Medium', isPreset: true },
    ];
    const input = toSaveInput({ ...draft, variants });
    expect(input.priceMinor).toBe(850);
    expect(input.variants?.map((each) => [each.id, each.isDefault])).toEqual([
      ['large', false],
      ['medium', true],
    ]);
  });

  it('keeps option ids unlike each other across groups', () => {
    const group = (name: string) => ({ ...newGroup(), name, options: [{ ...newChoice(0), name: 'Cheese' }] });
    const input = toSaveInput({ ...draft, groups: [group('Extras'), group('Crust')] });
    expect(input.modifierGroups?.flatMap((each) => each.options.map((option) => option.id))).toEqual([
      'cheese',
      'cheese-2',
    ]);
  });
});
