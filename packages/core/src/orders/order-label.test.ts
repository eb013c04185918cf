import { expect, it } from 'vitest';
import { numbersOfLabel, orderLabel } from './order-label.ts';

it.each([
  [1, '#A1'],
  [42, '#A42'],
  [999, '#A999'],
  [1000, '#B1'],
  [25_974, '#Z999'],
  [25_975, '#A1'],
])('number %d is called %s', (number, label) => {
  expect(orderLabel(number)).toBe(label);
});

it.each([
  ['#A42', [42]],
  ['b1', [1000]],
  ['1000', [1000]],
  ['#Z999', [25_974]],
  ['A0', []],
  ['Ana', []],
  ['12 Mill Lane', []],
])('%s means %j', (text, numbers) => {
  expect(numbersOfLabel(text)).toEqual(numbers);
});
