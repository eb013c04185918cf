import { expect, test } from 'vitest';
import type { ClientEvent } from '../port.ts';
import { EventLane } from './event-lane.ts';

const ack = (waMessageId: string): ClientEvent => ({ kind: 'ack', waMessageId, ack: 'read' });

test('tells in the order of hearing, and again what was not stored', async () => {
  const told: string[] = [];
  let failures = 2;
  const done = Promise.withResolvers<void>();
  const lane = new EventLane(
    async (event) => {
      if (event.kind !== 'ack') return;
      if (event.waMessageId === 'a' && failures-- > 0) throw new Error('the database is away');
      told.push(event.waMessageId);
      if (told.length === 2) done.resolve();
    },
    () => done.reject(new Error('gave up')),
  );
  lane.add(async () => ack('a'));
  lane.add(() => null);
  lane.add(() => ack('b'));
  await done.promise;
  expect(told).toEqual(['a', 'b']);
});

test('tells nothing after it was stopped', async () => {
  const told: ClientEvent[] = [];
  const lane = new EventLane(
    async (event) => void told.push(event),
    () => {},
  );
  lane.add(() => ack('a'));
  lane.stop();
  lane.add(() => ack('b'));
  await new Promise(setImmediate);
  expect(told).toEqual([]);
});
