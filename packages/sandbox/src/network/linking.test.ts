import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPhoneNetwork, type PhoneNetwork } from '../phone-network.ts';

const SHOP = '12025550199';
let network: PhoneNetwork;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  network = createPhoneNetwork();
});
afterEach(() => {
  vi.useRealTimers();
  network.close();
});
const told = (session: string) => network.core.state.sessions.get(session)?.events ?? [];

it('links the number of the phone that scans the code, once', () => {
  const { linking } = network;
  const { qr } = linking.offer('a', 60_000, 'Pizza Roma');
  expect(linking.pending()).toMatchObject([{ qr, session: 'a', label: 'Pizza Roma' }]);
  linking.scan(SHOP, qr);
  expect(linking.linkOf('a')?.number).toBe(SHOP);
  expect(told('a')).toEqual([{ cursor: 1, type: 'linked', number: SHOP }]);
  expect(linking.pending()).toEqual([]);
  expect(() => linking.scan('12025550150', qr)).toThrow('used already');
  expect(() => linking.offer('a', 60_000)).toThrow('is linked');
});

it('says why a code does not link', () => {
  const { linking } = network;
  const first = linking.offer('a', 60_000);
  const second = linking.offer('a', 60_000);
  expect(() => linking.scan(SHOP, first.qr)).toThrow('newer code');
  vi.setSystemTime(Date.now() + 60_000);
  expect(() => linking.scan(SHOP, second.qr)).toThrow('expired');
  expect(() => linking.scan(SHOP, 'nonsense')).toThrow('Nobody shows this code');
});

it('moves a number that scans another code, and tells the session that lost it', () => {
  const { linking } = network;
  linking.scan(SHOP, linking.offer('a', 60_000).qr);
  linking.scan(SHOP, linking.offer('b', 60_000).qr);
  expect(linking.linkOf('a')).toBeUndefined();
  expect(linking.linkOf('b')?.number).toBe(SHOP);
  expect(told('a').at(-1)).toMatchObject({ type: 'unlinked', by: 'moved' });
});

it('unlinks from the phone, and says so when there is nothing to unlink', () => {
  network.linking.scan(SHOP, network.linking.offer('a', 60_000).qr);
  network.linking.unlink(SHOP, 'phone');
  expect(told('a').at(-1)).toMatchObject({ type: 'unlinked', by: 'phone' });
  expect(() => network.linking.unlink(SHOP, 'phone')).toThrow('not linked');
});

it('links by a code typed into the phone it was made for, until it expires', () => {
  const { linking } = network;
  const { code } = linking.offerPairing('a', SHOP, 60_000);
  expect(code).toMatch(/^[0-9A-Z]{8}$/);
  expect(() => linking.pair('12025550150', code)).toThrow('another phone');
  linking.pair(SHOP, `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`);
  expect(linking.linkOf('a')?.number).toBe(SHOP);
  expect(() => linking.pair(SHOP, code)).toThrow('does not work');

  const late = linking.offerPairing('b', '12025550150', 60_000);
  vi.setSystemTime(Date.now() + 60_000);
  expect(() => linking.pair('12025550150', late.code)).toThrow('expired');
});
