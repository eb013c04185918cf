import { expect, test } from 'vitest';
import { reconnectDelayMs } from './backoff.ts';

test('doubles, stays between half and all of its ceiling, and stops at a minute', () => {
  expect(reconnectDelayMs(0, () => 0)).toBe(500);
  expect(reconnectDelayMs(0, () => 1)).toBe(1_000);
  expect(reconnectDelayMs(3, () => 0)).toBe(4_000);
  expect(reconnectDelayMs(50, () => 1)).toBe(60_000);
});
