import { expect, it } from 'vitest';
import { phoneOf } from './phone-of.ts';

it.each([
  ['+34 600 111 222', '34600111222'],
  ['0034-600-111-222', '34600111222'],
  ['1 (202) 555-0101', '12025550101'],
  ['\u200e+966 50 123 4567', '966501234567'],
])('reads %s', (typed, digits) => {
  expect(phoneOf(typed)).toBe(digits);
});

it.each(['', '600', '0600 111 222', 'call me', '+34 600 111 222 333 444'])('refuses "%s"', (typed) => {
  expect(phoneOf(typed)).toBeNull();
});
