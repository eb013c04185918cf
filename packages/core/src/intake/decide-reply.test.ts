import type { Understanding } from '@novi/parser/types';
import { describe, expect, it } from 'vitest';
import { decideMove } from './decide-move.ts';
import { decideReply } from './decide-reply.ts';
import type { Heard, Outcome, TalkState, Turn } from './talk.ts';
import { cartLine, draftLine, draftOf, heardOf, span, talkState, understood } from './test-talk.ts';

const nothing: Outcome = {
  draft: null,
  summarised: false,
  placed: null,
  priceChanged: false,
  expired: false,
  cancelled: null,
};

function reply(state: TalkState, heard: Heard, outcome: Partial<Outcome> = {}): Turn {
  return decideReply(state, heard, decideMove(state, heard), { ...nothing, draft: state.draft, ...outcome });
}
const kinds = (turn: Turn) => turn.reply.map(({ kind }) => kind);
const says = (understanding: Partial<Understanding>) => heardOf(understood(understanding));

const order = says({ intents: ['order'], lines: [cartLine('coke', 'can')] });
const coke = [draftLine('coke', 'can')];
const latest = { id: 'order-0', label: '#A1', status: 'accepted', promised: null } as const;

type Case = [string, TalkState, Heard, Partial<Outcome>, Turn['reply'][number]['kind'][], Turn['awaiting']];

describe('decideReply', () => {
  it.each<Case>([
    ['hello', talkState(), says({ intents: ['greeting'] }), {}, ['greeting', 'how_to_order'], null],
    [
      'a complete order gets its summary at once',
      talkState(),
      order,
      { draft: draftOf(coke, { status: 'awaiting_confirm' }), summarised: true },
      ['summary'],
      { kind: 'confirm' },
    ],
    [
      'pickup or delivery is asked together with the address',
      talkState(),
      order,
      { draft: draftOf(coke, { needs: ['fulfilment'] }) },
      ['cart', 'ask_fulfilment_and_address'],
      { kind: 'address' },
    ],
    [
      'the address comes before the total',
      talkState(),
      order,
      { draft: draftOf(coke, { needs: ['address'] }) },
      ['cart', 'ask_address'],
      { kind: 'address' },
    ],
    [
      'all missing choices are one question, before the address',
      talkState(),
      order,
      {
        draft: draftOf([draftLine('margherita'), draftLine('pasta')], {
          needs: ['choices', 'address'],
          missing: [
            { product: 'margherita', group: 'variant' },
            { product: 'pasta', group: 'sauce' },
          ],
        }),
      },
      ['cart', 'choices'],
      { kind: 'choice', product: 'margherita', group: 'variant' },
    ],
    [
      'words nobody can read leave a summary waiting for its yes',
      talkState({ draft: draftOf(coke, { status: 'awaiting_confirm' }), awaiting: { kind: 'confirm' } }),
      says({ intents: ['other'], lines: [cartLine('coke', 'can')] }),
      {},
      ['not_understood', 'confirm_how'],
      { kind: 'confirm' },
    ],
    [
      'words nobody can read leave the question of the cart open',
      talkState({ draft: draftOf(coke, { needs: ['fulfilment'] }), awaiting: { kind: 'address' } }),
      says({ intents: ['other'], lines: [cartLine('coke', 'can')] }),
      {},
      ['not_understood', 'cart', 'ask_fulfilment_and_address'],
      { kind: 'address' },
    ],
    [
      'a sentence that nobody finished is helped along',
      talkState(),
      says({ intents: ['other'], unfinished: true }),
      {},
      ['how_to_order'],
      null,
    ],
    [
      'what the order comes to is its summary, not the menu',
      talkState({ draft: draftOf(coke, { status: 'awaiting_confirm' }), awaiting: { kind: 'confirm' } }),
      says({ intents: ['ask_price'], lines: [cartLine('coke', 'can')] }),
      {},
      ['summary'],
      { kind: 'confirm' },
    ],
    [
      'words that fit several products are asked about',
      talkState(),
      says({
        intents: ['order'],
        ambiguous: [{ text: 'drink', span, candidates: ['coke', 'water', 'pasta'] }],
      }),
      {},
      ['which'],
      { kind: 'disambiguate', text: 'drink', candidates: ['coke', 'water', 'pasta'] },
    ],
    [
      'something off the menu shows the category it belongs to',
      talkState(),
      says({ intents: ['order'], unresolved: [{ text: 'calzone pizza', span }] }),
      {},
      ['off_menu', 'category'],
      null,
    ],
    [
      'off the menu beside a good line is said above the summary',
      talkState(),
      says({
        intents: ['order'],
        lines: [cartLine('coke', 'can')],
        unresolved: [{ text: 'sushi', span }],
      }),
      { draft: draftOf(coke), summarised: true },
      ['off_menu', 'summary'],
      { kind: 'confirm' },
    ],
    [
      'a quantity nobody can sell is asked about',
      talkState(),
      heardOf(
        understood({
          intents: ['order'],
          unresolved: [{ text: 'cokes', span: { message: 0, start: 5, end: 10 } }],
        }),
        { texts: ['hi -3 cokes'] },
      ),
      {},
      ['how_many'],
      null,
    ],
    [
      'sold out is said, and what is left is summarised',
      talkState(),
      order,
      {
        draft: draftOf(coke, { refused: [{ product: 'pasta', name: 'Pasta', reason: 'sold_out' }] }),
        summarised: true,
      },
      ['sold_out', 'summary'],
      { kind: 'confirm' },
    ],
    [
      'too little for a delivery',
      talkState(),
      order,
      { draft: draftOf(coke, { needs: ['minimum', 'address'], minimumMinor: 1500 }) },
      ['cart', 'minimum'],
      null,
    ],
    [
      'yes: the receipt',
      talkState(),
      says({ intents: ['confirm'] }),
      { placed: { id: 'order-1', label: '#A42', status: 'placed' } },
      ['placed'],
      null,
    ],
    [
      'yes to a shop that accepts by itself: its confirmation is enough',
      talkState(),
      says({ intents: ['confirm'] }),
      { placed: { id: 'order-1', label: '#A42', status: 'accepted' } },
      [],
      null,
    ],
    [
      'a second yes tells where the order is, and orders nothing',
      talkState({ latest }),
      says({ intents: ['confirm'] }),
      {},
      ['order_status'],
      null,
    ],
    ['yes to nothing', talkState(), says({ intents: ['confirm'] }), {}, ['nothing_to_confirm'], null],
    [
      'not yet keeps the summary',
      talkState({ draft: draftOf(coke, { status: 'awaiting_confirm' }), awaiting: { kind: 'confirm' } }),
      says({ intents: ['decline'], lines: [cartLine('coke', 'can')] }),
      {},
      ['declined'],
      { kind: 'confirm' },
    ],
    [
      'prices that changed since are said above the new summary',
      talkState(),
      says({ intents: ['confirm'] }),
      { draft: draftOf(coke), summarised: true, priceChanged: true },
      ['price_changed', 'summary'],
      { kind: 'confirm' },
    ],
    [
      'asking how it can be had opens no order',
      talkState(),
      says({ intents: ['ask_delivery'], fulfilment: { value: 'delivery', span } }),
      {},
      ['delivery_terms'],
      null,
    ],
    [
      'saying how before saying what is asked what',
      talkState(),
      says({ intents: ['provide_info'], fulfilment: { value: 'pickup', span } }),
      { draft: draftOf([], { needs: ['lines'] }) },
      ['how_to_order'],
      null,
    ],
    [
      'everything removed',
      talkState({ draft: draftOf(coke) }),
      says({ intents: ['edit'] }),
      { draft: draftOf([], { needs: ['lines'] }) },
      ['empty_cart'],
      null,
    ],
    [
      'the cart is cancelled',
      talkState({ draft: draftOf(coke) }),
      says({ intents: ['cancel_order'] }),
      { cancelled: 'cart' },
      ['cart_cancelled'],
      null,
    ],
    ['the menu', talkState(), says({ intents: ['ask_menu'] }), {}, ['menu'], null],
    ['opening hours', talkState(), says({ intents: ['ask_hours'] }), {}, ['hours'], null],
    ['do you deliver', talkState(), says({ intents: ['ask_delivery'] }), {}, ['delivery_terms'], null],
    [
      'where is my order',
      talkState({ latest }),
      says({ intents: ['ask_status'] }),
      {},
      ['order_status'],
      null,
    ],
    [
      'where is my order, without one',
      talkState(),
      says({ intents: ['ask_status'] }),
      {},
      ['no_order'],
      null,
    ],
    [
      'a price, while a summary waits, leaves it waiting',
      talkState({ draft: draftOf(coke, { status: 'awaiting_confirm' }), awaiting: { kind: 'confirm' } }),
      heardOf(understood({ intents: ['ask_price'], lines: [cartLine('coke', 'can')] }), {
        texts: ['how much are the pastas?'],
      }),
      {},
      ['prices'],
      { kind: 'confirm' },
    ],
    ['thanks', talkState(), says({ intents: ['thanks'] }), {}, ['thanks'], null],
    ['stop', talkState(), says({ intents: ['opt_out'] }), {}, ['opted_out'], null],
    ['stop again', talkState({ hasOptedOut: true }), says({ intents: ['opt_out'] }), {}, [], null],
    ['gibberish', talkState(), says({}), {}, ['rephrase'], null],
    ['a sticker', talkState(), heardOf(null, { media: 'small' }), {}, ['text_only'], null],
    [
      'a sticker while an address is awaited leaves the question standing',
      talkState({ draft: draftOf(coke, { needs: ['address'] }), awaiting: { kind: 'address' } }),
      heardOf(null, { media: 'small' }),
      {},
      ['text_only'],
      { kind: 'address' },
    ],
    ['65,000 characters', talkState(), heardOf(null, { problem: 'too_long' }), {}, ['too_long'], null],
  ])('%s', (_, state, heard, outcome, expected, awaiting) => {
    const turn = reply(state, heard, outcome);
    expect(kinds(turn)).toEqual(expected);
    expect(turn.awaiting).toEqual(awaiting);
    expect(turn.handover).toBeNull();
  });

  it('offers the two best of many', () => {
    const heard = says({ ambiguous: [{ text: 'x', span, candidates: ['coke', 'water', 'pasta'] }] });
    expect(reply(talkState(), heard).reply).toMatchObject([
      { options: [{ name: 'Coke' }, { name: 'Water' }] },
    ]);
  });

  it.each<[string, TalkState, Heard, Partial<Outcome>, string]>([
    ['a second message nobody can read', talkState({ failedParses: 1 }), says({}), {}, 'not_understood'],
    [
      'a third question that led nowhere',
      talkState({ clarifications: 2 }),
      says({ unresolved: [{ text: 'sushi', span }] }),
      {},
      'not_understood',
    ],
    ['who asks for a person', talkState(), says({ intents: ['human'] }), {}, 'asked'],
    [
      'an order of two hundred',
      talkState(),
      order,
      { draft: draftOf([draftLine('coke', 'can', 200)]), summarised: true },
      'large_order',
    ],
    [
      'a cancellation that comes too late',
      talkState({ latest }),
      says({ intents: ['cancel_order'] }),
      { cancelled: 'needs_person' },
      'asked',
    ],
  ])('gives %s to a person', (_, state, heard, outcome, reason) => {
    expect(reply(state, heard, outcome).handover).toBe(reason);
  });

  it('counts questions that lead nowhere, and forgets them when one led on', () => {
    const missing = { missing: [{ product: 'pasta', group: 'sauce' }], needs: ['choices' as const] };
    const open = draftOf([draftLine('pasta')], missing);
    const stuck = says({ intents: ['order'], lines: [cartLine('pasta')] });
    expect(reply(talkState({ draft: open, clarifications: 1 }), stuck).clarifications).toBe(2);
    expect(reply(talkState({ clarifications: 2 }), stuck, { draft: open }).clarifications).toBe(1);
    const done = { draft: draftOf(coke), summarised: true };
    expect(reply(talkState({ clarifications: 2 }), order, done).clarifications).toBe(0);
  });
});
