import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPhoneNetwork, type PhoneNetwork } from '../phone-network.ts';
import { backfill } from './driver-view.ts';
import { setGroup } from './groups.ts';
import { messagesOf } from './views.ts';

const ANA = '12025550101';
const BEN = '12025550102';
const SHOP = '12025550199';

let network: PhoneNetwork;
beforeEach(() => {
  network = createPhoneNetwork();
  network.linking.scan(SHOP, network.linking.offer('s', 60_000).qr);
  for (const [phone, name] of [
    [ANA, 'Ana'],
    [BEN, 'Ben'],
  ] as const) {
    network.core.commit({ t: 'phone', phone, name });
  }
});
afterEach(() => network.close());

const write = (from: string, to: string, text: string) =>
  network.sendFromPhone(from, { id: `${from}-${text}`, to, text, kind: 'text' });
const heard = () => backfill(network.core.state, SHOP, 0);

it('carries what a member writes to the others, with its author', () => {
  const { id } = setGroup(network.core, { name: 'Lunch', members: [ANA, BEN, SHOP] });
  write(ANA, id, 'who wants what?');
  expect(messagesOf(network.core.state, BEN, id).map((m) => m.text)).toEqual(['who wants what?']);
  expect(heard()).toMatchObject([
    { chat: id, author: ANA, name: 'Ana', groupName: 'Lunch', fromMe: false, unread: true },
  ]);
  expect(network.read(SHOP, id)).toBe(1);
  expect(network.read(SHOP, id)).toBe(0);
  expect(network.read(BEN, id)).toBe(1);
});

it('waits for members who are offline, each for itself', () => {
  const { id } = setGroup(network.core, { name: 'Lunch', members: [ANA, BEN, SHOP] });
  network.setFaults({ phone: BEN, offline: true });
  write(ANA, id, 'one');
  expect(heard()).toHaveLength(1);
  expect(messagesOf(network.core.state, BEN)).toEqual([]);
  network.setFaults({ phone: BEN, offline: false });
  expect(messagesOf(network.core.state, BEN)).toHaveLength(1);
  expect(heard()).toHaveLength(1);
});

it('takes nothing from who is not in the group', () => {
  const { id } = setGroup(network.core, { name: 'Lunch', members: [ANA, BEN] });
  expect(() => write('12025550150', id, 'hi')).toThrow('not in that group');
});

it('names a phone by an opaque id, and carries what is written to that', () => {
  network.setFaults({ phone: ANA, lid: true });
  write(ANA, SHOP, 'hi');
  const [message] = heard();
  expect(message).toMatchObject({ chat: ANA, lid: expect.stringMatching(/^9\d{14}$/) });
  network.sendFromDriver(SHOP, { id: 'answer', to: message?.lid ?? '', text: 'hello', kind: 'text' });
  expect(messagesOf(network.core.state, ANA).map((m) => m.text)).toEqual(['hi', 'hello']);
});

it('tells a session of a reaction and of its end', () => {
  write(ANA, SHOP, 'hi');
  expect(network.react(ANA, `${ANA}-hi`, '👍')).toBe(true);
  expect(network.react(ANA, `${ANA}-hi`, '')).toBe(true);
  expect(network.react(BEN, `${ANA}-hi`, '👍')).toBe(false);
  const told = network.core.state.sessions.get('s')?.events.filter((e) => e.type === 'reaction');
  expect(told?.map((e) => e.type === 'reaction' && e.emoji)).toEqual(['👍', '']);
  expect(messagesOf(network.core.state, SHOP)[0]?.reactions).toEqual({});
});

it('is deaf to what comes in while what goes out still goes', async () => {
  const { epoch } = network.connects.open('s');
  network.setFaults({ phone: SHOP, deaf: true });
  write(ANA, SHOP, 'hello?');
  network.sendFromDriver(SHOP, { id: 'out', to: ANA, text: 'special of the day', kind: 'text' });
  expect(messagesOf(network.core.state, ANA).map((m) => m.text)).toEqual(['hello?', 'special of the day']);
  const poll = () => network.sessions.poll({ session: 's', epoch, waitMs: 0 }, new AbortController().signal);
  expect((await poll()).events).toEqual([]);
  network.setFaults({ phone: SHOP, deaf: false });
  expect((await poll()).events).toMatchObject([{ type: 'linked' }, { type: 'message' }, {}, {}]);
});

it('hangs until the fault ends', async () => {
  network.setFaults({ phone: SHOP, hang: true });
  const held = network.sessions.whileHanging('s', new AbortController().signal).then(() => 'answered');
  expect(await Promise.race([held, Promise.resolve('held')])).toBe('held');
  network.setFaults({ phone: SHOP, hang: false });
  expect(await held).toBe('answered');
});
