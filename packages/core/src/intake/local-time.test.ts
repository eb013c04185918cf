import { expect, test } from 'vitest';
import { fromLocalTime, toLocalTime } from './local-time.ts';

test.each([
  ['2026-11-21T00:10:00Z', 'America/New_York', '2026-11-20T19:10'],
  ['2026-07-01T23:30:00Z', 'Asia/Kolkata', '2026-07-02T05:00'],
  ['2026-01-01T00:00:00Z', 'UTC', '2026-01-01T00:00'],
])('%s in %s is %s, there and back', (iso, timeZone, local) => {
  expect(toLocalTime(new Date(iso), timeZone)).toBe(local);
  expect(fromLocalTime(local, timeZone)).toEqual(new Date(iso));
});

test('finds the offset on the far side of a change of the clock', () => {
  expect(fromLocalTime('2026-03-08T03:30', 'America/New_York')).toEqual(new Date('2026-03-08T07:30:00Z'));
});

test('says when it is no time', () => {
  expect(fromLocalTime('asap', 'UTC')).toBeNull();
});
