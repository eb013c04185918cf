import { expect, it } from 'vitest';
import { boldParts } from './bold-parts.ts';
import { ackOf, effectiveMode } from './chat-words.ts';
import { customerTitle } from './customer-title.ts';

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
