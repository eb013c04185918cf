import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import type { Evidence, LedgerEntry, MessageRow } from './evidence.ts';

const SHOP = '15550100001';
const OTHER = '15550100002';
const ANA = '447700900101';

let seq = 0;
function entry(
  kind: LedgerEntry['kind'],
  phone: string,
  message: Partial<LedgerEntry['message']>,
): LedgerEntry {
  seq += 1;
  return {
    seq,
    phone,
    kind,
    message: { key: seq, id: `m${seq}`, from: ANA, to: SHOP, text: '', ack: null, ...message },
  };
}

const row = (id: string, over: Partial<MessageRow>): MessageRow => ({
  id,
  conversationId: 'c',
  position: 1,
  direction: 'in',
  author: 'customer',
  waMessageId: id,
  status: 'done',
  idempotencyKey: null,
  isHeldBack: false,
  ...over,
});

const confirmation = 'CanaryA: good news, your order is confirmed. https://novi.test/t/1';

/** One customer, one order, as it should be: "yes" came, was stored and acknowledged, and the confirmation was read. */
function good(): Evidence {
  seq = 0;
  return {
    ledger: [
      entry('received', SHOP, { id: 'in1', text: 'one coke for pickup' }),
      entry('ack', ANA, { id: 'in1', ack: 'delivered' }),
      entry('received', SHOP, { id: 'in2', text: 'yes' }),
      entry('ack', ANA, { id: 'in2', ack: 'delivered' }),
      entry('received', ANA, { id: 'out1', from: SHOP, to: ANA, text: 'Your order: ... reply *yes*' }),
      entry('received', ANA, { id: 'out2', from: SHOP, to: ANA, text: confirmation }),
    ],
    overlaps: [],
    canaries: [
      { number: SHOP, canary: 'CanaryA' },
      { number: OTHER, canary: 'CanaryB' },
    ],
    shops: [
      {
        number: SHOP,
        canary: 'CanaryA',
        sessionState: 'ready',
        messages: [
          row('in1', { position: 1 }),
          row('in2', { position: 2 }),
          row('out1', { position: 3, direction: 'out', author: 'bot', status: 'sent' }),
          row('out2', { position: 4, direction: 'out', author: 'bot', status: 'sent' }),
        ],
        media: [{ messageId: 'in1', status: 'stored', fileId: 'f' }],
        files: [{ id: 'f', isWhole: true }],
        orders: [{ id: 'o', customerPhone: ANA, number: 1, status: 'accepted', totalMinor: 250 }],
        conversations: [{ id: 'c', phone: ANA, mode: 'bot' }],
        payments: [{ orderId: 'o', kind: 'captured', amountMinor: 250 }],
      },
    ],
    intents: [{ phone: ANA, shop: SHOP, totalMinor: 250, isCancelled: false }],
    poison: [],
    payments: [{ orderId: 'o', amountMinor: 250 }],
    unanswered: [],
  };
}

type Shop = Evidence['shops'][number];
const shopOf = (evidence: Evidence) => evidence.shops[0] as Shop;

const broken: [what: string, expected: string, damage: (evidence: Evidence, shop: Shop) => void][] = [
  ['an acknowledged message that is not in the inbox', 'I1 lost', (_, shop) => void shop.messages.shift()],
  [
    'a message that is in the inbox twice',
    'I1 doubled',
    (_, shop) => void shop.messages.push(row('in1', { id: 'again', position: 9 })),
  ],
  [
    'a file whose bytes are gone',
    'I1 lost',
    (_, shop) => Object.assign(shop.files[0] as object, { isWhole: false }),
  ],
  [
    'a file that was never fetched',
    'I1 lost',
    (_, shop) => {
      shop.media[0] = { messageId: 'in1', status: 'failed', fileId: null };
      shop.files.pop();
    },
  ],
  ['a file that is kept twice', 'I1 doubled', (_, shop) => void shop.files.push({ id: 'g', isWhole: true })],
  ['an order that was wanted and is not there', 'I2 lost', (_, shop) => void shop.orders.pop()],
  [
    'an order of something else',
    'I2 lost',
    (_, shop) => Object.assign(shop.orders[0] as object, { totalMinor: 500 }),
  ],
  [
    'an order that is still to be cancelled',
    'I2 lost',
    ({ intents }) => Object.assign(intents[0] as object, { isCancelled: true }),
  ],
  [
    'a second order for one yes',
    'I2 doubled',
    (_, shop) =>
      void shop.orders.push({ id: 'p', customerPhone: ANA, number: 2, status: 'accepted', totalMinor: 250 }),
  ],
  ['a confirmation that nobody read', 'I3 lost', ({ ledger }) => void ledger.pop()],
  [
    'a confirmation that was sent twice under two ids',
    'I3 doubled',
    ({ ledger }) => void ledger.push(entry('received', ANA, { from: SHOP, to: ANA, text: confirmation })),
  ],
  [
    'a confirmation too many',
    'I3 doubled',
    ({ ledger }) =>
      void ledger.push(entry('received', ANA, { from: SHOP, to: ANA, text: `${confirmation}2` })),
  ],
  [
    'an answer that was decided twice',
    'I3 doubled',
    (_, shop) => {
      for (const each of shop.messages.slice(2)) each.idempotencyKey = 'answer:in2';
    },
  ],
  [
    'messages stored in another order than they came in',
    'I4 inversion',
    (_, shop) => Object.assign(shop.messages[0] as object, { position: 3 }),
  ],
  [
    'answers that went out in another order than they were decided in',
    'I4 inversion',
    (_, shop) => Object.assign(shop.messages[2] as object, { position: 5 }),
  ],
  [
    'two holders of one session',
    'I7 overlap',
    ({ overlaps }) => void overlaps.push({ session: 's', kind: 'open poll', at: 'now' }),
  ],
  [
    "another shop's words",
    'I8 leak',
    ({ ledger }) => Object.assign(ledger[4]?.message as object, { text: 'CanaryB says hello' }),
  ],
  [
    'a message to a stranger',
    'I8 leak',
    ({ ledger }) => void ledger.push(entry('received', '447700900999', { from: SHOP, text: 'hello' })),
  ],
  [
    'a message that nobody answered',
    'I9 stuck',
    (_, shop) => Object.assign(shop.messages[1] as object, { status: 'received' }),
  ],
  [
    'an answer that never went out',
    'I9 stuck',
    (_, shop) => Object.assign(shop.messages[3] as object, { status: 'sending' }),
  ],
  [
    'a message that reached the number and was never stored',
    'I9 stuck',
    ({ ledger }) => void ledger.push(entry('received', SHOP, { id: 'in3' })),
  ],
  ['a customer who waits', 'I9 stuck', ({ unanswered }) => void unanswered.push('ana')],
  [
    'a session that says it is not ready',
    'I9 stuck',
    (_, shop) => Object.assign(shop, { sessionState: 'reconnecting' }),
  ],
  [
    'poison that no person was given',
    'I9 stuck',
    ({ poison }) => void poison.push({ phone: ANA, shop: SHOP }),
  ],
  [
    'poison whose sender was told nothing',
    'I9 stuck',
    ({ poison }, shop) => {
      poison.push({ phone: '447700900555', shop: SHOP });
      shop.conversations.push({ id: 'd', phone: '447700900555', mode: 'human' });
    },
  ],
  ['an acknowledged payment that is gone', 'I11 lost', (_, shop) => void shop.payments.pop()],
  [
    'an acknowledged payment that was taken twice',
    'I11 doubled',
    (_, shop) => void shop.payments.push({ orderId: 'o', kind: 'captured', amountMinor: 250 }),
  ],
];

describe('the checker', () => {
  it('finds nothing where all is well', () => {
    expect(check(good())).toEqual([]);
  });

  it('lets a message that is held back on purpose be overtaken', () => {
    const evidence = good();
    Object.assign(shopOf(evidence).messages[2] as object, { position: 5, isHeldBack: true });
    expect(check(evidence)).toEqual([]);
  });

  it.each(broken)('finds %s', (_, expected, damage) => {
    const evidence = good();
    damage(evidence, shopOf(evidence));
    expect(check(evidence).map(({ invariant, kind }) => `${invariant} ${kind}`)).toContain(expected);
  });
});
