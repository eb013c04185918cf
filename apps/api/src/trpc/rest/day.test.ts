import { expect, it } from 'vitest';
import { endOf, startOf } from './day.ts';

it('takes a day where the shop is', () => {
  expect(startOf('2026-11-23', 'Europe/Madrid').toISOString()).toBe('2026-11-22T23:00:00.000Z');
  expect(endOf('2026-11-23', 'Europe/Madrid').toISOString()).toBe('2026-11-23T22:59:59.999Z');
  expect(startOf('2026-11-23', 'Asia/Kolkata').toISOString()).toBe('2026-11-22T18:30:00.000Z');
  expect(startOf('2026-11-23', 'UTC').toISOString()).toBe('2026-11-23T00:00:00.000Z');
});

it('knows days of 23 and 25 hours', () => {
  const hours = (day: string, zone: string) =>
    (endOf(day, zone).getTime() + 1 - startOf(day, zone).getTime()) / 3_600_000;
  expect(hours('2026-03-29', 'Europe/Madrid')).toBe(23);
  expect(hours('2026-10-25', 'Europe/Madrid')).toBe(25);
  expect(hours('2026-03-08', 'America/New_York')).toBe(23);
});

it('takes an instant as it is', () => {
  expect(endOf('2026-11-23T18:00:00+01:00', 'Asia/Kolkata').toISOString()).toBe('2026-11-23T17:00:00.000Z');
});
