import { describe, expect, test } from 'vitest';
import { compileCatalog } from '../src/compile-catalog.ts';
import { parseOrder } from '../src/parse-order.ts';
import type { Awaiting, CartLine, Understanding } from '../src/types.ts';
import { demoMenu } from './demo-menu.ts';

const compiled = compileCatalog(demoMenu);
const cart: CartLine[] = [
  { product: 'margherita', variant: 'large', quantity: 2, modifiers: [] },
  { product: 'coke', variant: null, quantity: 1, modifiers: [] },
];

function parse(text: string, more: { cart?: CartLine[]; awaiting?: Awaiting } = {}): Understanding {
  return parseOrder(text.split(' // '), {
    compiled,
    cart: more.cart ?? [],
    awaiting: more.awaiting ?? null,
    now: '2026-11-20T19:10',
  });
}

function short(lines: readonly CartLine[]): string[] {
  return lines.map(({ quantity, product, variant, modifiers }) =>
    [`${quantity} ${product}`, variant ?? '', ...modifiers.map(({ mode, option }) => `${mode} ${option}`)]
      .filter(Boolean)
      .join(', '),
  );
}

describe('a first order', () => {
  test('with a size for two, a change for one, a drink and an address', () => {
    const order = parse('hi, 2 large margheritas one without onion and a coke, to 12 Mill Lane pls');
    expect(order.intents).toEqual(['greeting', 'order', 'provide_info']);
    expect(short(order.lines)).toEqual([
      '1 margherita, large',
      '1 margherita, large, without onion',
      '1 coke',
    ]);
    expect(order.address?.value).toBe('12 Mill Lane');
    expect(order.fulfilment?.value).toBe('delivery');
    expect(order.unfinished).toBe(false);
    expect(order.accept).toBe(true);
    expect(order.locale).toBe('en');
  });

  test('in the words of another language, whose small word before the house is no part of it', () => {
    const order = parse('hola, quiero dos margaritas grandes y una coca, a 12 Mill Lane por favor');
    expect(order.address?.value).toBe('12 Mill Lane');
    expect(parse('2 margheritas to C 3 Mill Lane').address?.value).toBe('C 3 Mill Lane');
  });

  test('asks for what is missing and nothing else', () => {
    const order = parse('a margherita and two orange juices');
    expect(order.missing).toEqual([{ product: 'margherita', group: 'variant' }]);
    expect(short(order.lines)).toEqual(['1 margherita', '2 juice, add orange']);
  });

  test('does not choose between two dishes', () => {
    const order = parse('2 chicken burgers and a coke');
    expect(order.ambiguous.map(({ text, candidates }) => ({ text, candidates }))).toEqual([
      { text: 'chicken burgers', candidates: ['crispy', 'grilled'] },
    ]);
    expect(order.accept).toBe(false);
  });

  test('does not put another dish in the place of one that is not sold', () => {
    const order = parse('a large pepperoni and a calzone');
    expect(short(order.lines)).toEqual(['1 pepperoni, large']);
    expect(order.unresolved.map(({ text }) => text)).toEqual(['calzone']);
    expect(order.accept).toBe(false);
  });

  test.each([
    ['half a kilo of loose olives', ['0.5 olives-kg']],
    ['coke x3', ['3 coke']],
    ['- coke 2\n- diet coke 1', ['2 coke', '1 diet-coke']],
    ['2, no, 3 cokes', ['3 coke']],
    ['a large margherita with extra basil and olives', ['1 margherita, large, extra basil, add olives']],
    ['coke // 2 // and a small pepperoni', ['2 coke', '1 pepperoni, small']],
  ])('%s', (text, lines) => {
    expect(short(parse(text).lines)).toEqual(lines);
  });
});

describe('the answer to a summary', () => {
  test.each([
    ['yes', 'confirm'],
    ['ok', 'confirm'],
    ['yep 👍', 'confirm'],
    ['no', 'decline'],
    ['cancel', 'cancel_order'],
    ['person', 'human'],
    ['talk to a human', 'human'],
    ['STOP', 'opt_out'],
    ['👍', 'confirm'],
  ])('%s', (text, intent) => {
    const answer = parse(text, { cart, awaiting: { kind: 'confirm' } });
    expect(answer.intents).toContain(intent);
    expect(short(answer.lines)).toEqual(intent === 'cancel_order' ? [] : ['2 margherita, large', '1 coke']);
  });

  test.each([
    ['2 -> 3', ['2 margherita, large', '3 coke']],
    ['remove 1', ['1 coke']],
    ['make the coke 2', ['2 margherita, large', '2 coke']],
    ['no.2 make it 3', ['2 margherita, large', '3 coke']],
    ['one more coke', ['2 margherita, large', '2 coke']],
    ['diet coke instead of the coke', ['2 margherita, large', '1 diet-coke']],
  ])('%s', (text, lines) => {
    const edit = parse(text, { cart, awaiting: { kind: 'confirm' } });
    expect(edit.intents).toEqual(['edit']);
    expect(short(edit.lines)).toEqual(lines);
  });

  test('fills the choice that was asked for', () => {
    const open = [{ product: 'margherita', variant: null, quantity: 1, modifiers: [] }];
    const answer = parse('large', {
      cart: open,
      awaiting: { kind: 'choice', product: 'margherita', group: 'variant' },
    });
    expect(answer.intents).toEqual(['provide_info']);
    expect(short(answer.lines)).toEqual(['1 margherita, large']);
  });
});

describe('what begins and does not end', () => {
  test.each([
    ['hi', false],
    ["hi, I'd like", true],
    ['can i get a', true],
    ['2 cokes', false],
  ])('%s', (text, unfinished) => {
    expect(parse(text).unfinished).toBe(unfinished);
  });
});

describe('what is no order', () => {
  test.each([
    '',
    '😀😀',
    '🍕',
    'how much is a coke?',
    'do you have margherita?',
    '<script>alert(1)</script>',
    "'; DROP TABLE orders; --",
    '$12.50',
  ])('%s', (text) => {
    const understood = parse(text);
    expect(understood.lines).toEqual([]);
    expect(understood.accept).toBe(false);
  });

  test.each(['0 cokes', '-3 cokes', '1000000000 cokes', '1e9 cokes'])('%s', (text) => {
    const understood = parse(text);
    for (const { quantity } of understood.lines) expect(quantity > 0 && quantity <= 999).toBe(true);
    expect(understood.accept).toBe(false);
  });
});
