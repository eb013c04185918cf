import { describe, expect, it } from 'vitest';
import type { Wording } from './format.ts';
import { phrasesOf, spokenLanguages } from './phrases-of.ts';
import { renderReply } from './render-reply.ts';
import type { Reply, ToldOrder } from './reply.ts';

const english: Wording = {
  locale: 'en',
  currency: 'USD',
  timeZone: 'America/New_York',
  now: new Date('2026-11-20T23:00:00Z'),
};
const order: ToldOrder = {
  lines: [
    {
      quantityThousandths: 1000,
      unit: 'each',
      name: 'Margherita',
      variantName: 'Large',
      modifiers: [{ name: 'Onion', mode: 'without' }],
      note: null,
      totalMinor: 1799,
      confidence: 'likely',
    },
    {
      quantityThousandths: 500,
      unit: 'kg',
      name: 'Tomatoes',
      variantName: null,
      modifiers: [],
      note: null,
      totalMinor: 167,
      confidence: 'sure',
    },
  ],
  subtotalMinor: 1966,
  deliveryFeeMinor: 300,
  totalMinor: 2266,
  fulfilment: 'delivery',
  address: '12 Mill Lane',
  note: 'ring twice',
  payment: 'cash',
  requestedFor: null,
  promisedFrom: new Date('2026-11-20T23:40:00Z'),
  promisedTo: new Date('2026-11-20T23:55:00Z'),
};

/** One of each, so that no part can be left without words. */
const everything: Reply = [
  { kind: 'greeting', shop: "Sal's" },
  { kind: 'how_to_order' },
  {
    kind: 'menu',
    sections: [{ name: 'Pizzas', products: [{ name: 'Margherita', priceMinor: 1099, from: true }] }],
    moreCount: 3,
  },
  {
    kind: 'category',
    section: { name: 'Drinks', products: [{ name: 'Coke', priceMinor: 250, soldOut: true }] },
  },
  { kind: 'categories', names: ['Pizzas', 'Drinks'] },
  { kind: 'off_menu', words: ['sushi'] },
  { kind: 'sold_out', names: ['Pasta', 'Coke'] },
  { kind: 'which', words: 'chicken', options: [{ name: 'Chicken burger', priceMinor: 900 }] },
  { kind: 'choices', choices: [{ item: 'Pasta', options: [{ name: 'Tomato', priceMinor: 0 }] }] },
  { kind: 'how_many', words: '-3 cokes' },
  { kind: 'cart' },
  { kind: 'ask_address' },
  { kind: 'ask_time', day: '2026-11-21' },
  { kind: 'ask_fulfilment' },
  { kind: 'ask_fulfilment_and_address' },
  { kind: 'summary' },
  { kind: 'price_changed' },
  { kind: 'minimum', minimumMinor: 1500 },
  { kind: 'expired' },
  { kind: 'placed', label: '#A42' },
  { kind: 'order_cancelled', label: '#A42' },
  { kind: 'prices', items: [{ name: 'Coke', priceMinor: 250 }] },
  {
    kind: 'availability',
    items: [
      { name: 'Coke', priceMinor: 250 },
      { name: 'Pasta', priceMinor: 1, soldOut: true },
    ],
  },
  { kind: 'hours' },
  { kind: 'delivery_terms', delivers: true, pickup: true, feeMinor: 300 },
  { kind: 'delivery_terms', delivers: false, pickup: true, feeMinor: 300 },
  {
    kind: 'order_status',
    label: '#A42',
    status: 'preparing',
    promised: { from: new Date(0), to: new Date(9e5) },
  },
  { kind: 'estimate', from: new Date(0), to: new Date(9e5) },
  { kind: 'no_order' },
  { kind: 'thanks' },
  { kind: 'opted_out' },
  { kind: 'cart_cancelled' },
  { kind: 'cancel_asked', label: '#A42' },
  { kind: 'declined' },
  { kind: 'nothing_to_confirm' },
  { kind: 'empty_cart' },
  { kind: 'text_only' },
  { kind: 'rephrase' },
  { kind: 'too_long' },
  { kind: 'handover', reason: 'complaint' },
];

describe('renderReply', () => {
  it('tells a summary with numbers, fee, total, place, time and what is guessed', () => {
    const text = renderReply(english, [{ kind: 'summary' }], order);
    for (const piece of [
      '1. 1 × Margherita, Large, no Onion (?) – $17.99',
      '2. 0.5 kg Tomatoes – $1.67',
      'Subtotal: $19.66',
      'Delivery: $3.00',
      'Total: $22.66',
      '12 Mill Lane',
      'ring twice',
      'Payment: cash',
      'Estimated: 6:40',
      '*yes*',
      '(?) means',
    ]) {
      expect(text).toContain(piece);
    }
  });

  it('tells what a price is for', () => {
    const items = [{ name: 'Tomatoes', priceMinor: 333, per: 'kg' }];
    expect(renderReply(english, [{ kind: 'prices', items }], null)).toBe('• Tomatoes – $3.33/kg');
  });

  it('tells the time that was asked for, and not one that is sooner', () => {
    const at = (iso: string) =>
      renderReply(english, [{ kind: 'summary' }], { ...order, requestedFor: new Date(iso) });
    const later = at('2026-11-21T01:00:00Z');
    expect(later).toMatch(/Requested for: Fri, Nov 20.*8:00/);
    expect(later).not.toContain('Estimated');
    expect(at('2026-11-20T23:00:00Z')).toContain('Estimated: 6:40');
  });

  it('leaves fee and address out of a pickup', () => {
    const text = renderReply(english, [{ kind: 'summary' }], {
      ...order,
      fulfilment: 'pickup',
      address: null,
      deliveryFeeMinor: 0,
    });
    expect(text).toContain('Pickup at the shop');
    expect(text).not.toContain('Subtotal');
  });

  it('quotes a customer’s words cut short and on one line', () => {
    const words = `${'x'.repeat(500)}\n*bold*`;
    expect(renderReply(english, [{ kind: 'off_menu', words: [words] }], null).length).toBeLessThan(120);
  });

  it.each(spokenLanguages)('has words for everything in %s', (locale) => {
    for (const part of everything) {
      const text = renderReply({ ...english, locale }, [part], order);
      expect(text, part.kind).not.toBe('');
      expect(text, part.kind).not.toMatch(/undefined|null|NaN|[{}]|\[object/);
    }
  });

  it('speaks English where there is no catalog yet, and the language of a region', () => {
    expect(phrasesOf('xx')).toBe(phrasesOf('en'));
    expect(phrasesOf('es-MX')).toBe(phrasesOf('es'));
  });
});
