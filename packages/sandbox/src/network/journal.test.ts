import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPhoneNetwork, type PhoneNetwork } from '../phone-network.ts';
import { compact } from './compact.ts';
import { fileJournal } from './journal.ts';
import type { Change } from './state.ts';

const ANA = '12025550101';
const SHOP = '12025550199';
let dir: string;
let network: PhoneNetwork;
const boot = () => createPhoneNetwork(fileJournal(dir));
const restart = () => {
  network.close();
  network = boot();
};
const say = (from: string, to: string, id: string) =>
  network.sendFromPhone(from, { id, to, text: `say ${id}`, kind: 'text' });

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sandbox-'));
  network = boot();
});
afterEach(() => {
  network.close();
  rmSync(dir, { recursive: true });
});

it('is after a restart what it was before', () => {
  network.linking.scan(SHOP, network.linking.offer('s', 60_000, 'Pizza Roma').qr);
  network.setFaults({ phone: ANA, delayMs: 0, duplicate: true });
  say(ANA, SHOP, 'a');
  network.read(SHOP, ANA);
  network.sendFromDriver(SHOP, { id: 'b', to: ANA, text: 'yes', kind: 'text' });
  const before = structuredClone(network.core.state);
  restart();
  restart();
  expect(network.core.state).toEqual(before);
});

it('delivers after a restart what waited for an offline phone', () => {
  network.setFaults({ phone: SHOP, offline: true });
  say(ANA, SHOP, 'a');
  restart();
  expect(network.core.state.screens.get(SHOP)).toBeUndefined();
  network.setFaults({ phone: SHOP, offline: false });
  expect(network.core.state.screens.get(SHOP)).toMatchObject([{ id: 'a' }]);
});

it('leaves out a last line that was cut off by a kill', () => {
  say(ANA, SHOP, 'a');
  appendFileSync(join(dir, 'network.jsonl'), '{"t":"message","mess');
  restart();
  expect(network.core.state.messages.size).toBe(1);
  say(ANA, SHOP, 'b');
  restart();
  expect(network.core.state.messages.size).toBe(2);
});

it('forgets settings that were set again when it starts', () => {
  for (let delayMs = 0; delayMs < 50; delayMs += 1) network.setFaults({ delayMs });
  restart();
  expect(readFileSync(join(dir, 'network.jsonl'), 'utf8').trim().split('\n')).toHaveLength(1);
  expect(network.core.state.faults.all.delayMs).toBe(49);
});

it('drops confirmed events and what belongs to the oldest messages, and keeps their numbers', () => {
  const message = (key: number): Change => ({
    t: 'message',
    message: {
      key,
      id: `${key}`,
      from: ANA,
      to: SHOP,
      text: '',
      kind: 'text',
      at: '',
      origin: 'phone',
      ack: null,
    },
  });
  const changes: Change[] = [{ t: 'ack', key: 1, ack: 'sent' }];
  for (let key = 1; key <= 5001; key += 1) changes.push(message(key));
  changes.push({ t: 'event', session: 's', event: { cursor: 1, type: 'linked', number: SHOP } });
  changes.push({ t: 'confirmed', session: 's', cursor: 1 });
  changes.push({ t: 'event', session: 's', event: { cursor: 2, type: 'unlinked', by: 'phone' } });
  const kept = compact(changes);
  expect(kept[0]).toMatchObject({ t: 'message', message: { key: 2 } });
  expect(kept.filter((c) => c.t === 'event')).toMatchObject([{ event: { cursor: 2 } }]);
  expect(kept.filter((c) => c.t === 'confirmed')).toHaveLength(1);
});
