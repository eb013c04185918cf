import type { Intent, Understanding } from '@novi/parser/types';
import { describe, expect, it } from 'vitest';
import { decideMove } from './decide-move.ts';
import type { TalkState } from './talk.ts';
import { cartLine, draftLine, draftOf, heardOf, span, talkState, understood } from './test-talk.ts';

const summarised = talkState({
  draft: draftOf([draftLine('coke', 'can', 2)], { status: 'awaiting_confirm' }),
  awaiting: { kind: 'confirm' },
});
const placed = talkState({
  latest: { id: 'order-0', label: '#A1', status: 'placed', promised: null },
});
const cart = [cartLine('coke', 'can', 2)];
const none = { write: false, confirm: false, cancel: null, optOut: false, handover: null };

type Case = [string, TalkState, Partial<Understanding>, Partial<ReturnType<typeof decideMove>>];
const yes: Intent[] = ['confirm'];

describe('decideMove', () => {
  it.each<Case>([
    ['yes to a summary places it', summarised, { intents: yes, lines: cart }, { confirm: true }],
    [
      'yes and how it is paid places it with that',
      summarised,
      { intents: yes, lines: cart, payment: { value: 'cash', span } },
      { confirm: true, write: true },
    ],
    [
      'yes and one more changes the order and asks again',
      summarised,
      { intents: ['edit', 'confirm'], lines: [cartLine('coke', 'can', 3)] },
      { write: true },
    ],
    [
      'yes to another address asks again',
      summarised,
      { intents: yes, lines: cart, address: { value: '12 Mill Lane', span } },
      { write: true },
    ],
    [
      'yes and something that is not on the menu is no yes',
      summarised,
      { intents: yes, lines: cart, unresolved: [{ text: 'calzone', span }] },
      {},
    ],
    [
      'yes, but tomorrow, asks again',
      summarised,
      {
        intents: ['confirm', 'provide_info'],
        lines: cart,
        day: { value: { date: '2026-11-21', part: null }, span },
      },
      {},
    ],
    ['yes and no is no yes', summarised, { intents: ['confirm', 'decline'], lines: cart }, {}],
    [
      'yes and then cancel is a cancellation',
      summarised,
      { intents: ['confirm', 'cancel_order'] },
      { cancel: 'cart' },
    ],
    ['yes without a summary is nothing', talkState(), { intents: yes }, {}],
    [
      'yes to an unfinished draft is nothing',
      talkState({ draft: draftOf([draftLine('coke', 'can', 2)]), awaiting: { kind: 'confirm' } }),
      { intents: yes, lines: cart },
      {},
    ],
    ['cancel before the yes drops the cart', summarised, { intents: ['cancel_order'] }, { cancel: 'cart' }],
    ['cancel after the yes is about the order', placed, { intents: ['cancel_order'] }, { cancel: 'order' }],
    ['cancel without anything is nothing', talkState(), { intents: ['cancel_order'] }, {}],
    [
      'cancel that, I want this instead writes the new cart',
      summarised,
      { intents: ['cancel_order', 'order'], lines: [cartLine('water')] },
      { write: true },
    ],
    ['a person is asked for', summarised, { intents: ['human'], lines: cart }, { handover: 'asked' }],
    ['a complaint is a person’s', talkState(), { intents: ['complaint'] }, { handover: 'complaint' }],
    [
      'a person is asked for in the same breath as an order: both',
      talkState(),
      { intents: ['order', 'human'], lines: cart },
      { handover: 'asked', write: true },
    ],
    ['a change of an order the shop has is a person’s', placed, { intents: ['edit'] }, { handover: 'asked' }],
    ['an order is written', talkState(), { intents: ['order'], lines: cart }, { write: true }],
    ['the same cart again is not', summarised, { intents: ['order'], lines: cart }, {}],
    ['a question changes nothing', summarised, { intents: ['ask_price'], lines: cart }, {}],
    ['stop is remembered', talkState(), { intents: ['opt_out'] }, { optOut: true }],
    [
      'a cart of hundreds of lines is a person’s',
      talkState(),
      { intents: ['order'], lines: Array.from({ length: 101 }, () => cartLine('water')) },
      { handover: 'large_order' },
    ],
  ])('%s', (_, state, understanding, move) => {
    expect(decideMove(state, heardOf(understood(understanding)))).toEqual({ ...none, ...move });
  });

  it('hands a fault to a person', () => {
    expect(decideMove(talkState(), heardOf(null, { problem: 'fault' }))).toEqual({
      ...none,
      handover: 'fault',
    });
  });

  it('takes a shared location as the address', () => {
    expect(decideMove(talkState(), heardOf(null, { pin: 'Plaza 1' }))).toEqual({ ...none, write: true });
    expect(decideMove(placed, heardOf(null, { pin: 'Plaza 1' })).handover).not.toBeNull();
  });

  it('gives a picture to a person while an order is under way, and only then', () => {
    const picture = heardOf(null, { media: 'document' });
    expect(decideMove(placed, picture).handover).toBe('not_understood');
    expect(decideMove(talkState(), picture).handover).toBeNull();
  });
});
