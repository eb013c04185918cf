import { describe, expect, it } from 'vitest';
import { formatClock, formatCountdown, formatDay } from './time.ts';

const at = new Date('2026-11-20T23:30:00Z');

describe('times are the shop’s, wherever the browser is', () => {
  it('writes the clock of the time zone', () => {
    expect(formatClock(at, 'en-GB', 'Europe/Madrid')).toBe('00:30');
    expect(formatClock(at, 'en-GB', 'America/Mexico_City')).toBe('17:30');
  });

  it('draws the day line at the shop’s midnight', () => {
    expect(formatDay(at, 'en-GB', 'Europe/Madrid')).not.toBe(formatDay(at, 'en-GB', 'America/Mexico_City'));
  });
});

it.each([
  [67_000, '1:07'],
  [59_001, '1:00'],
  [1, '0:01'],
  [0, '0:00'],
  [-5000, '0:00'],
])('%d ms left read %s', (leftMs, text) => {
  expect(formatCountdown(leftMs)).toBe(text);
});
