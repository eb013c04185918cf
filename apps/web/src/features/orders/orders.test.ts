import { describe, expect, it } from 'vitest';
import type { OrderCard } from '../../app/data/app-router.ts';
import { listedKeys } from '../../app/frame/listed-keys.ts';
import { groupIntoColumns, promiseLevel, searchOrders } from './board-columns.ts';
import { boardAction, stepKey } from './board-keys.ts';
import { entryTotal, isComplete, nameLine, picksOf } from './entry/entry-draft.ts';
import { canReject, nextStep } from './next-step.ts';
import { paymentWord, quantityText } from './order-words.ts';
import { sourceParts } from './panel/source-parts.ts';

const minute = 60_000;
function order(part: Partial<OrderCard>): OrderCard {
  return {
    id: 'o1',
    number: 42,
    label: '#A42',
    status: 'placed',
    version: 1,
    fulfilment: 'delivery',
    channel: 'whatsapp',
    customerName: 'Ana',
    addressLine: '12 Mill Lane',
    note: null,
    paymentStatus: 'cod_due',
    paymentMethod: 'cash',
    currency: 'EUR',
    totalMinor: 2750,
    placedAt: new Date(0),
    statusChangedAt: new Date(0),
    requestedFor: null,
    promisedTo: null,
    conversationId: null,
    lines: [],
    undo: null,
    ...part,
  };
}

describe('the board', () => {
  it('puts the oldest first, and in Done the last to finish', () => {
    const columns = groupIntoColumns([
      order({ id: 'b', placedAt: new Date(2) }),
      order({ id: 'a', placedAt: new Date(1) }),
      order({ id: 'c', status: 'completed', statusChangedAt: new Date(1) }),
      order({ id: 'd', status: 'cancelled', statusChangedAt: new Date(2) }),
    ]);
    expect(columns.new.map((each) => each.id)).toEqual(['a', 'b']);
    expect(columns.done.map((each) => each.id)).toEqual(['d', 'c']);
  });

  it('shows who needs a person among the new', () => {
    expect(groupIntoColumns([order({ status: 'needs_attention' })]).new).toHaveLength(1);
  });

  it('leaves carts out', () => {
    const columns = groupIntoColumns([order({ status: 'draft' }), order({ status: 'awaiting_confirm' })]);
    expect(Object.values(columns).flat()).toEqual([]);
  });

  it('finds an order by all the words typed', () => {
    const orders = [order({ id: 'a' }), order({ id: 'b', customerName: 'Luis' })];
    expect(searchOrders(orders, 'mill ana').map((each) => each.id)).toEqual(['a']);
    expect(searchOrders(orders, '')).toHaveLength(2);
  });

  it.each([
    [6 * minute, 'fresh'],
    [4 * minute, 'waiting'],
    [-1, 'late'],
  ])('%d ms before its promise an order is %s', (leftMs, level) => {
    expect(promiseLevel({ promisedTo: new Date(1e9 + leftMs) }, 1e9)).toBe(level);
  });
});

describe('the next step', () => {
  it.each([
    ['placed', 'delivery', 'accept'],
    ['accepted', 'delivery', 'preparing'],
    ['preparing', 'pickup', 'ready'],
    ['ready', 'delivery', 'handed_over'],
    ['ready', 'pickup', 'completed'],
    ['handed_over', 'delivery', 'completed'],
    ['completed', 'delivery', null],
  ] as const)('of %s (%s) is %s', (status, fulfilment, step) => {
    expect(nextStep({ status, fulfilment })).toBe(step);
  });

  it('does not offer to reject what is being cooked', () => {
    expect(canReject({ status: 'preparing' })).toBe(false);
  });
});

describe('the keys', () => {
  it('mean the same in capitals', () => {
    expect(boardAction('A')).toBe(boardAction('a'));
    expect(boardAction('x')).toBeUndefined();
  });

  it('are all in the list that ? shows', () => {
    const listed = listedKeys.flatMap(({ keys }) => keys).filter((key) => boardAction(key) !== undefined);
    expect(listed).toEqual(['J', 'K', 'Enter', 'A', 'R', 'P', 'D', 'T', '/', 'K']);
  });

  it.each(['accept', 'preparing', 'ready', 'handed_over', 'completed'] as const)(
    '%s shows a key that does it',
    (step) => {
      expect(boardAction(stepKey(step))).toBe(
        step === 'accept' ? 'accept' : step === 'preparing' ? 'prepare' : 'done',
      );
    },
  );
});

describe('words', () => {
  it.each([
    [{ quantity: 2, unit: 'each' }, '2 ×'],
    [{ quantity: 1.5, unit: 'kg' }, '1.5 kg'],
  ])('%j reads %s', (line, text) => {
    expect(quantityText(line, 'en')).toBe(text);
  });

  it('says paid once it is, however it was to be paid', () => {
    expect(paymentWord({ paymentStatus: 'paid', paymentMethod: 'cash' })).toBe('payment.paid');
    expect(paymentWord({ paymentStatus: 'cod_due', paymentMethod: 'cash' })).toBe('payment.cash');
  });

  it('cuts the words out of the message they stand in', () => {
    const messageText = 'hi, 2 large margheritas one without onion and a coke, to 12 Mill Lane pls';
    expect(sourceParts({ messageText, start: 46, end: 52 })).toEqual({
      before: '…rgheritas one without onion and'.slice(0, 1) + messageText.slice(22, 46),
      words: 'a coke',
      after: `${messageText.slice(52)}`,
    });
  });
});

describe('an order typed by hand', () => {
  const picks = picksOf({
    categories: [
      {
        products: [
          {
            id: 'p',
            name: 'Margherita',
            priceMinor: 850,
            soldOut: false,
            variants: [{ id: 'v', name: 'large', priceMinor: 1150 }],
          },
          { id: 'q', name: 'Coke', priceMinor: 250, soldOut: true, variants: [] },
        ],
      },
    ],
  });
  const line = { key: 1, name: '', quantity: 2, unitPriceMinor: null };

  it('brings product and price along with a name from the menu', () => {
    expect(nameLine(line, 'margherita, LARGE', picks)).toEqual({
      key: 1,
      name: 'Margherita, large',
      quantity: 2,
      productId: 'p',
      variantId: 'v',
      unitPriceMinor: 1150,
    });
  });

  it('lets go of the product when the name is changed', () => {
    const named = nameLine(line, 'Margherita, large', picks);
    expect(nameLine(named, 'Margherita, large, burnt', picks)).not.toHaveProperty('productId');
  });

  it('does not offer what is sold out', () => {
    expect(picks.map((pick) => pick.name)).toEqual(['Margherita, large']);
  });

  it('adds up in minor units and knows what is missing', () => {
    expect(entryTotal([{ ...line, unitPriceMinor: 333, quantity: 1.5 }])).toBe(500);
    expect(isComplete({ ...line, name: 'x', unitPriceMinor: 0, quantity: Number.NaN })).toBe(false);
  });
});
