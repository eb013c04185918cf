import { describe, expect, it } from 'vitest';
import { cutTemplate, fill, freshValues, type Slot } from './template.ts';

const sinceMs = 0x01a2091a56b6;
const recorded = { sinceMs, phone: '447700000013', orderNumber: 73_451_289 };
const older = '01a20919-7eb9-7dd8-8de4-53dca1448a47';
const own = '01a2091a-56b6-701d-aacd-a4876aec480c';

describe('cutTemplate', () => {
  it.each([
    ['a tenant that was there before', older],
    ['a text with nothing of its own', '12'],
    ['a part of a longer number', '4477000000130'],
  ])('leaves %s as it is', (_what, value) => {
    expect(cutTemplate(value, recorded, [])).toBe(value);
  });

  it('keeps null apart from an empty text', () => {
    expect(cutTemplate(null, recorded, [])).toBeNull();
    expect(cutTemplate('', recorded, [])).toBe('');
  });

  it.each([
    ['uuid', own],
    ['uuid', 'd759e0d6-5797-457b-8124-084b315c4b36'],
    ['phone', '447700000013'],
    ['messageId', '3EB038B737266CD223EDE2'],
    ['token', 'a'.repeat(64)],
    ['orderNumber', '73451289'],
  ])('finds a %s inside other text', (kind, text) => {
    const slots: Slot[] = [];
    expect(cutTemplate(`{"x":"${text}"}`, recorded, slots)).toEqual(['{"x":"', 0, '"}']);
    expect(slots).toEqual([{ kind, text }]);
  });

  it('gives what comes twice one new value, and each conversation another', () => {
    const slots: Slot[] = [];
    const key = cutTemplate(`placed:${own}`, recorded, slots);
    const id = cutTemplate(own, recorded, slots);
    const [first, second] = [freshValues(slots), freshValues(slots)];
    expect(fill(key, first)).toBe(`placed:${fill(id, first)}`);
    expect(fill(id, first)).not.toBe(fill(id, second));
    expect(fill(id, first)).not.toBe(own);
  });
});
