import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import type { Draft } from './network/message.ts';
import type { Change } from './network/state.ts';
import { messagesOf } from './network/views.ts';
import { createPhoneNetwork, type PhoneNetwork } from './phone-network.ts';

const ANA = '12025550101';
const BEN = '12025550102';
const SHOP = '12025550199';

let network: PhoneNetwork;
const draft = (to: string, text: string, id = text): Draft => ({ id, to, text, kind: 'text' });

function start(): void {
  network = createPhoneNetwork();
}
function link(): void {
  network.linking.scan(SHOP, network.linking.offer('s', 60_000, 'Pizza Roma').qr);
}
const texts = (phone: string) => messagesOf(network.core.state, phone).map((m) => m.text);
const received = (phone: string) =>
  network.core.state.ledger.flatMap((e) =>
    e.phone === phone && e.kind === 'received' ? [e.message.text] : [],
  );
const acks = (phone: string) =>
  network.core.state.ledger.flatMap((e) => (e.phone === phone && e.kind === 'ack' ? [e.message.ack] : []));
const events = (type: string) =>
  (network.core.state.sessions.get('s')?.events ?? []).filter((event) => event.type === type);

/** Resolves when the phone has seen so many messages, by the ledger. */
async function untilReceived(phone: string, count: number): Promise<void> {
  while (received(phone).length < count) {
    const [change] = (await once(network.core.signals, 'change')) as [Change];
    expect(change).toEqual(expect.objectContaining({ t: expect.any(String) }));
  }
}

afterEach(() => network.close());

describe('delivery between phones', () => {
  it('shows a message on both phones and its sender how far it came', () => {
    start();
    network.sendFromPhone(ANA, draft(BEN, 'hello'));
    expect(texts(ANA)).toEqual(['hello']);
    expect(texts(BEN)).toEqual(['hello']);
    expect(acks(ANA)).toEqual(['sent', 'delivered']);
    expect(network.read(BEN, ANA)).toBe(1);
    expect(acks(ANA)).toEqual(['sent', 'delivered', 'read']);
    expect(network.read(BEN, ANA)).toBe(0);
  });

  it('delivers an id that a person gives twice, twice', () => {
    start();
    network.sendFromPhone(ANA, draft(BEN, 'one', 'same'));
    network.sendFromPhone(ANA, draft(BEN, 'one', 'same'));
    expect(received(BEN)).toEqual(['one', 'one']);
  });

  it('shows an edit and a deletion to both, and leaves what the ledger said', () => {
    start();
    network.sendFromPhone(ANA, draft(BEN, 'two colas', 'm'));
    expect(network.edit(ANA, 'm', 'three colas')).toBe(true);
    expect(network.revoke(ANA, 'm')).toBe(true);
    expect(network.edit(ANA, 'm', 'four')).toBe(false);
    expect(network.revoke(BEN, 'm')).toBe(false);
    const seen = network.core.state.ledger.filter((e) => e.kind !== 'typing').filter((e) => e.phone === BEN);
    expect(seen.map((e) => [e.kind, e.message.text])).toEqual([
      ['received', 'two colas'],
      ['edited', 'three colas'],
      ['revoked', ''],
    ]);
  });
});

describe('linked numbers', () => {
  it('lets a driver hear what a person wrote, on either phone, but not its own sends', () => {
    start();
    link();
    network.sendFromPhone(ANA, draft(SHOP, 'hi'));
    network.sendFromPhone(SHOP, draft(ANA, 'this is the cook'));
    network.sendFromDriver(SHOP, draft(ANA, 'this is the bot'));
    const keys = events('message').map(
      (event) => 'key' in event && network.core.state.messages.get(event.key)?.text,
    );
    expect(keys).toEqual(['hi', 'this is the cook']);
    expect(events('ack')).toMatchObject([{ ack: 'sent' }, { ack: 'delivered' }]);
  });

  it('drops a repeated id of a driver, or delivers it twice, as it is set', () => {
    start();
    link();
    network.sendFromDriver(SHOP, draft(ANA, 'confirmed', 'c1'));
    expect(network.sendFromDriver(SHOP, draft(ANA, 'confirmed', 'c1'))).toBeUndefined();
    expect(received(ANA)).toEqual(['confirmed']);
    network.setFaults({ dropRepeatedIds: false });
    network.sendFromDriver(SHOP, draft(ANA, 'confirmed', 'c1'));
    expect(received(ANA)).toEqual(['confirmed', 'confirmed']);
  });
});

describe('faults', () => {
  it('keeps what an offline phone writes and is sent, and lets it through in order afterwards', () => {
    start();
    network.setFaults({ phone: ANA, offline: true });
    network.sendFromPhone(ANA, draft(BEN, 'out 1'));
    network.sendFromPhone(ANA, draft(BEN, 'out 2'));
    network.sendFromPhone(BEN, draft(ANA, 'in'));
    expect(received(BEN)).toEqual([]);
    expect(messagesOf(network.core.state, ANA).map((m) => m.ack)).toEqual([null, null]);
    expect(acks(BEN)).toEqual(['sent']);
    network.setFaults({ phone: ANA, offline: false });
    expect(received(BEN)).toEqual(['out 1', 'out 2']);
    expect(received(ANA)).toEqual(['in']);
    expect(acks(BEN)).toEqual(['sent', 'delivered']);
  });

  it('tells an offline sender about acks only once it is back', () => {
    start();
    network.sendFromPhone(ANA, draft(BEN, 'hello'));
    network.setFaults({ phone: ANA, offline: true });
    network.read(BEN, ANA);
    expect(acks(ANA)).toEqual(['sent', 'delivered']);
    network.setFaults({ offline: false });
    expect(acks(ANA)).toEqual(['sent', 'delivered', 'read']);
  });

  it('sets all phones without a number, those with settings of their own too', () => {
    start();
    network.setFaults({ phone: ANA, offline: true, delayMs: 5 });
    network.setFaults({ offline: false });
    network.sendFromPhone(BEN, draft(SHOP, 'x'));
    expect(received(SHOP)).toEqual(['x']);
    expect(network.core.state.faults.phones.get(ANA)).toEqual({ delayMs: 5 });
  });

  it('is slow without losing the order', async () => {
    start();
    network.setFaults({ phone: BEN, delayMs: 20 });
    network.sendFromPhone(ANA, draft(BEN, 'first'));
    network.setFaults({ phone: BEN, delayMs: 0 });
    network.sendFromPhone(ANA, draft(BEN, 'second'));
    expect(received(BEN)).toEqual([]);
    await untilReceived(BEN, 2);
    expect(received(BEN)).toEqual(['first', 'second']);
  });

  it('doubles what a person writes to a driver, and shows it once on the screen', () => {
    start();
    link();
    network.setFaults({ duplicate: true });
    network.sendFromPhone(ANA, draft(SHOP, 'hi'));
    network.sendFromDriver(SHOP, draft(ANA, 'confirmed'));
    expect(events('message')).toHaveLength(2);
    expect(texts(SHOP)).toEqual(['hi', 'confirmed']);
    expect(received(ANA)).toEqual(['confirmed']);
  });

  it('swaps neighbours, and lets a single message through alone', async () => {
    start();
    network.setFaults({ phone: ANA, reorder: true });
    for (const text of ['1', '2', '3', '4', '5']) network.sendFromPhone(ANA, draft(BEN, text));
    expect(received(BEN)).toEqual(['2', '1', '4', '3']);
    await untilReceived(BEN, 5);
    expect(received(BEN).at(-1)).toBe('5');
  });
});

it('numbers the ledger without gaps', () => {
  start();
  network.sendFromPhone(ANA, draft(BEN, 'a'));
  const before = structuredClone(network.core.state.ledger);
  network.sendFromPhone(BEN, draft(ANA, 'b'));
  const after = network.core.state.ledger;
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.map((entry) => entry.seq)).toEqual(after.map((_, i) => i + 1));
});
