import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MenuProduct } from '../catalog/menus.ts';
import { lineTotalMinor } from './line-total.ts';
import { type CartLineToPrice, priceLine } from './price-line.ts';
import { priceOrder } from './price-order.ts';

const now = new Date('2026-11-20T19:00:00Z');
const bare = { description: '', soldOutUntil: null, variants: [], modifierGroups: [], aliases: [] };
const burger: MenuProduct = {
  ...bare,
  id: 'p1',
  slug: 'burger',
  name: 'Burger',
  unit: 'each',
  priceMinor: 1000,
  variants: [
    { id: 'v1', slug: 'single', name: 'Single', priceMinor: 1000, isDefault: false },
    { id: 'v2', slug: 'double', name: 'Double', priceMinor: 1400, isDefault: false },
  ],
  modifierGroups: [
    {
      id: 'g1',
      slug: 'with',
      name: 'With',
      min: 0,
      max: 5,
      options: [
        { id: 'o1', slug: 'onion', name: 'Onion', priceMinor: 0, includedByDefault: true },
        { id: 'o2', slug: 'bacon', name: 'Bacon', priceMinor: 120, includedByDefault: true },
      ],
    },
    {
      id: 'g2',
      slug: 'side',
      name: 'Side',
      min: 1,
      max: 1,
      options: [
        { id: 'o3', slug: 'fries', name: 'Fries', priceMinor: 0, includedByDefault: false },
        { id: 'o4', slug: 'salad', name: 'Salad', priceMinor: 80, includedByDefault: false },
      ],
    },
  ],
};
const apples: MenuProduct = {
  ...bare,
  id: 'p2',
  slug: 'apples',
  name: 'Apples',
  unit: 'kg',
  priceMinor: 199,
};
const products = new Map([burger, apples].map((product) => [product.slug, product]));
const line = (more: Partial<CartLineToPrice> & { product: string }): CartLineToPrice => ({
  variant: null,
  quantity: 1,
  modifiers: [],
  ...more,
});
const double = (...modifiers: CartLineToPrice['modifiers']) =>
  priceLine(burger, line({ product: 'burger', variant: 'double', modifiers }), now);

describe('a line', () => {
  it.each([
    ['the variant replaces the price', [], 1400],
    ['an added option costs its price', [{ option: 'salad', mode: 'add' }], 1480],
    ['extra of what is included costs its price', [{ option: 'bacon', mode: 'extra' }], 1520],
    ['leaving out costs nothing and gives nothing back', [{ option: 'bacon', mode: 'without' }], 1400],
    ['adding what is included costs nothing', [{ option: 'bacon', mode: 'add' }], 1400],
    ['an option of another product is dropped', [{ option: 'caviar', mode: 'add' }], 1400],
  ] as const)('%s', (_what, modifiers, unitPriceMinor) => {
    expect(double(...modifiers)).toMatchObject({ kind: 'priced', line: { unitPriceMinor } });
  });

  it('misses a size, and a required choice with too few or too many picks', () => {
    const missingOf = (modifiers: CartLineToPrice['modifiers'], variant: string | null) => {
      const result = priceLine(burger, line({ product: 'burger', variant, modifiers }), now);
      return result.kind === 'priced' ? result.missing.map((choice) => choice.group) : [];
    };
    const fries = { option: 'fries', mode: 'add' } as const;
    const salad = { option: 'salad', mode: 'add' } as const;
    expect(missingOf([], null)).toEqual(['variant', 'side']);
    expect(missingOf([fries], 'single')).toEqual([]);
    expect(missingOf([fries, salad], 'single')).toEqual(['side']);
  });

  it.each([
    [0, 'quantity'],
    [-3, 'quantity'],
    [1e9, 'quantity'],
    [1.5, 'quantity'],
    [0.0001, 'quantity'],
  ])('refuses %d of what is counted in pieces', (quantity, reason) => {
    expect(priceLine(burger, line({ product: 'burger', quantity }), now)).toMatchObject({
      kind: 'refused',
      refused: { product: 'burger', name: 'Burger', reason },
    });
  });

  it('is sold out until the minute it is not', () => {
    const soldOut = { ...apples, soldOutUntil: now };
    expect(priceLine(soldOut, line({ product: 'apples' }), new Date(now.getTime() - 1)).kind).toBe('refused');
    expect(priceLine(soldOut, line({ product: 'apples' }), now).kind).toBe('priced');
  });
});

describe('rounding', () => {
  it.each([
    [199, 500, 100],
    [199, 499, 99],
    [333, 1500, 500],
    [1, 499, 0],
    [1, 500, 1],
    [100_000_000, 999_000, 99_900_000_000],
  ])('%d minor units x %d thousandths is %d, half up', (price, thousandths, total) => {
    expect(lineTotalMinor(price, thousandths)).toBe(total);
  });

  it('is never further than half a minor unit from the exact amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.integer({ min: 1, max: 999_000 }),
        (price, thousandths) => {
          const off =
            BigInt(lineTotalMinor(price, thousandths)) * 1000n - BigInt(price) * BigInt(thousandths);
          return off <= 500n && off > -500n;
        },
      ),
    );
  });
});

describe('an order', () => {
  const price = (lines: CartLineToPrice[], fulfilment: 'delivery' | 'pickup' | null = null) =>
    priceOrder({ products, lines, fulfilment, deliveryFeeMinor: 300, now });

  it('is the sum of its rounded lines, and the fee of a delivery', () => {
    const lines = ['red', 'green', 'ripe'].map((note) => line({ product: 'apples', quantity: 0.5, note }));
    expect(price(lines)).toMatchObject({ subtotalMinor: 300, deliveryFeeMinor: 0, totalMinor: 300 });
    expect(price(lines, 'pickup').totalMinor).toBe(300);
    expect(price(lines, 'delivery').totalMinor).toBe(600);
  });

  it('prices the rest when a line is refused, and asks once for one choice', () => {
    const priced = price([
      line({ product: 'sushi' }),
      line({ product: 'burger', variant: 'single' }),
      line({ product: 'burger', variant: 'double' }),
    ]);
    expect(priced.refused).toEqual([{ product: 'sushi', name: null, reason: 'not_on_menu' }]);
    expect(priced.missing).toEqual([{ product: 'burger', group: 'side' }]);
    expect(priced.subtotalMinor).toBe(2400);
  });

  it('stays within what a column can hold', () => {
    const gold = { ...apples, slug: 'gold', priceMinor: 100_000_000 };
    const priced = priceOrder({
      products: new Map([['gold', gold]]),
      lines: [line({ product: 'gold', quantity: 20 }), line({ product: 'gold', quantity: 1 })],
      fulfilment: null,
      deliveryFeeMinor: 0,
      now,
    });
    expect(priced.subtotalMinor).toBe(2_000_000_000);
    expect(priced.refused).toHaveLength(1);
  });
});

describe('lines that are one thing asked for twice', () => {
  const price = (lines: CartLineToPrice[]) =>
    priceOrder({ products, lines, fulfilment: null, deliveryFeeMinor: 0, now });

  it('are one line, as sure as the less sure of them, with the words of both', () => {
    const said = (start: number) => [{ messageId: 'm', start, end: start + 1 }];
    const { lines, subtotalMinor } = price([
      line({ product: 'apples', quantity: 0.5, confidence: 'sure', sources: said(0) }),
      line({ product: 'burger', variant: 'single' }),
      line({ product: 'apples', quantity: 1, confidence: 'likely', sources: said(5) }),
    ]);
    expect(lines.map((each) => [each.product, each.quantityThousandths, each.totalMinor])).toEqual([
      ['apples', 1500, 299],
      ['burger', 1000, 1000],
    ]);
    expect(lines[0]).toMatchObject({ confidence: 'likely', sources: [...said(0), ...said(5)] });
    expect(subtotalMinor).toBe(1299);
  });

  it('stay apart where anything about them differs', () => {
    const bacon = [{ option: 'bacon', mode: 'without' as const }];
    const { lines } = price([
      line({ product: 'burger', variant: 'single' }),
      line({ product: 'burger', variant: 'double' }),
      line({ product: 'burger', variant: 'single', modifiers: bacon }),
      line({ product: 'burger', variant: 'single', note: 'cut in half' }),
    ]);
    expect(lines).toHaveLength(4);
  });
});
