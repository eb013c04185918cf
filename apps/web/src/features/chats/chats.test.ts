import { expect, it } from 'vitest';
import { boldParts } from './bold-parts.ts';
import { ackOf, effectiveMode, mediaProblem } from './chat-words.ts';
import { customerTitle } from './customer-title.ts';
import { fileSize, limitOver } from './file-size.ts';
import { contactOf, placeOf } from './payload-parts.ts';

it('gives the chat back to the bot when the takeover is over', () => {
  const conversation = { mode: 'human', modeUntil: new Date(1000) } as const;
  expect(effectiveMode(conversation, 999)).toBe('human');
  expect(effectiveMode(conversation, 1000)).toBe('bot');
});

it('does not end a takeover that has no end', () => {
  expect(effectiveMode({ mode: 'human', modeUntil: null }, 1e15)).toBe('human');
});

it.each([
  [{ status: 'queued', ack: null }, 'waiting'],
  [{ status: 'sent', ack: null }, 'sent'],
  [{ status: 'sent', ack: 'read' }, 'read'],
  [{ status: 'dead', ack: null }, 'failed'],
] as const)('%j is marked %s', (message, mark) => {
  expect(ackOf(message).mark).toBe(mark);
});

it('calls a customer without a name by the number', () => {
  expect(customerTitle({ customerName: null, customerPhone: '34600111222' }, 'No name')).toBe('+34600111222');
});

it.each([
  ['*Total: $30.00*\nReply *yes* to order.', ['Total: $30.00', 'yes']],
  ['2 * 3 * 4, **, * no*', []],
])('finds what is bold in %j', (text, bold) => {
  const parts = boldParts(text);
  expect(parts.filter((part) => part.isBold).map((part) => part.text)).toEqual(bold);
});

it('calls a group by its name', () => {
  expect(customerTitle({ groupName: 'Friday', customerName: null, customerPhone: null }, 'Group')).toBe(
    'Friday',
  );
});

it.each([
  [{ location: { lat: 51.5, lng: -0.12, name: 'Home' } }, 'https://maps.google.com/?q=51.5,-0.12'],
  [{ location: { lat: '1&x=javascript:', lng: 2 } }, undefined],
  [{ location: 'here' }, undefined],
  [null, undefined],
])('links the place in %j by its numbers alone', (payload, url) => {
  expect(placeOf(payload)?.url).toBe(url);
});

it('reads a contact that lacks something', () => {
  expect(contactOf({ contact: { name: 'Bea', phone: '+34 600 11' } })).toEqual({
    name: 'Bea',
    phone: '3460011',
  });
  expect(contactOf({ contact: { phone: '12' } })).toEqual({ name: '', phone: '12' });
  expect(contactOf({ contact: {} })).toBeNull();
});

it.each([
  [12, '1 kB'],
  [999_999, '1,000 kB'],
  [10_485_760, '10.5 MB'],
])('writes %d bytes as %s', (bytes, text) => {
  expect(fileSize(bytes, 'en')).toBe(text);
});

it.each([
  [10_485_760, 10_485_760, null],
  [10_485_761, 10_485_760, '10.4 MB'],
  [2_000_001, 2_000_000, '2 MB'],
  [50_001, 50_000, '50 kB'],
])('a file of %d bytes where %d are taken is over %s', (size, max, limit) => {
  expect(limitOver(size, max, 'en')).toBe(limit);
});

it('says why there is no file, whatever the reason', () => {
  expect(['pending', 'gone', 'too_large', 'unsafe', 'failed', 'new'].map(mediaProblem)).toEqual([
    'media.pending',
    'media.gone',
    'media.tooLarge',
    'media.unsafe',
    'media.failed',
    'media.failed',
  ]);
});
