import { expect, test } from 'vitest';
import { shopTime } from './shop-time.ts';

test.each([
  ['2026-11-24T12:00', 'Tue, Nov 24, 12:00 PM'],
  ['2026-11-24', 'Tue, Nov 24'],
  ['2026-11-24 evening', 'Tue, Nov 24 evening'],
  ['at some time', 'at some time'],
])('%s', (value, told) => {
  expect(shopTime('en-US', value).replaceAll('\u202f', ' ')).toBe(told);
});
