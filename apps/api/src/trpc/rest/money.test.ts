import { expect, it } from 'vitest';
import { fromMinor, toMinor } from './money.ts';

it('takes decimals by their digits, not by arithmetic', () => {
  expect(toMinor(12.5, 'EUR', 'price')).toBe(1250);
  expect(toMinor(1.15, 'EUR', 'price')).toBe(115);
  expect(toMinor(0.29, 'EUR', 'price')).toBe(29);
  expect(toMinor(7, 'EUR', 'price')).toBe(700);
  expect(toMinor(2.345, 'KWD', 'price')).toBe(2345);
  expect(toMinor(1500, 'JPY', 'price')).toBe(1500);
});

it('refuses more decimals than the currency has, naming the field', () => {
  expect(() => toMinor(0.1 + 0.2, 'EUR', 'items.0.price')).toThrow(
    expect.objectContaining({ fields: { 'items.0.price': 'At most 2 decimals.' } }),
  );
  expect(() => toMinor(0.5, 'JPY', 'price')).toThrow(
    expect.objectContaining({ fields: { price: 'JPY has no decimals.' } }),
  );
  expect(() => toMinor(1e21, 'EUR', 'price')).toThrow();
  expect(() => toMinor(-1, 'EUR', 'price')).toThrow();
});

it('knows how much is too much in each currency', () => {
  expect(toMinor(1_500_000, 'VND', 'price', 100_000_000)).toBe(1_500_000);
  expect(() => toMinor(200_000, 'KWD', 'price', 100_000_000)).toThrow(
    expect.objectContaining({ fields: { price: 'At most 100000 KWD.' } }),
  );
});

it('gives back what it took', () => {
  for (const minor of [0, 1, 115, 1250, 99_999_999]) {
    expect(toMinor(fromMinor(minor, 'EUR'), 'EUR', 'price')).toBe(minor);
  }
});
