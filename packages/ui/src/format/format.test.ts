import { describe, expect, it } from 'vitest';
import { ageLevel, ageMinutes, formatAge } from './age.ts';
import { formatMoney, minorToDecimal, parseMoney } from './money.ts';

describe('money', () => {
  it.each([
    [2750, 'EUR', 'en', '€27.50'],
    [1200, 'JPY', 'en', '¥1,200'],
    [12345, 'KWD', 'en', 'KWD 12.345'],
    [0, 'USD', 'en', '$0.00'],
  ])('writes %d %s in %s as %s', (minor, currency, locale, text) => {
    expect(formatMoney(minor, currency, locale).replace(/\u00a0/g, ' ')).toBe(text);
  });

  it.each([
    ['27.5', 2750],
    ['27,50', 2750],
    ['1 200', 120_000],
    ['0.29', 29],
    ['', null],
    ['-3', null],
    ['1.234', null],
    ['12abc', null],
  ])('reads %j as %s', (text, minor) => {
    expect(parseMoney(text, 'EUR')).toBe(minor);
  });

  it('refuses a fraction where the currency has none', () => {
    expect(parseMoney('12.5', 'JPY')).toBeNull();
  });

  it('round-trips what a field starts with', () => {
    expect(parseMoney(minorToDecimal(105, 'EUR'), 'EUR')).toBe(105);
  });
});

describe('age', () => {
  it.each([
    [9, 'fresh'],
    [10, 'waiting'],
    [14, 'waiting'],
    [15, 'late'],
  ])('%d minutes are %s', (minutes, level) => {
    expect(ageLevel(minutes)).toBe(level);
  });

  it('never goes below zero when the clocks disagree', () => {
    expect(ageMinutes(90_000, 0)).toBe(0);
  });

  it.each([
    [4, '4 min'],
    [119, '119 min'],
    [120, '2 hr'],
    [2880, '2 days'],
  ])('%d minutes read %s', (minutes, text) => {
    expect(formatAge(minutes, 'en')).toBe(text);
  });
});
