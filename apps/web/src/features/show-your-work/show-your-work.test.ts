import { describe, expect, it } from 'vitest';
import { dayText, numberText } from './day-text.ts';
import { barsOf, measured } from './understanding-bars.ts';

const day = { day: '2026-11-20', orders: 4, edits: 6, clarifications: 2, takeovers: 1 };
const box = { width: 100, height: 50 };

describe('bars', () => {
  it('are as high as the box at the most, side by side, and stand on the ground', () => {
    const bars = barsOf([1, 2, 4, 0], box);
    expect(bars.map((bar) => bar.height)).toEqual([12.5, 25, 50, 1]);
    expect(bars.map((bar) => bar.y + bar.height)).toEqual([50, 50, 50, 50]);
    expect(bars.map((bar) => bar.x)).toEqual([3.75, 28.75, 53.75, 78.75]);
  });

  it.each([[[]], [[0, null, 0]]])('%j is a flat line', (values) => {
    expect(barsOf(values, box).every((bar) => bar.height === 1)).toBe(true);
  });
});

it('tells edits per order, and none where nothing was ordered', () => {
  expect(measured(day, 'edits')).toBe(1.5);
  expect(measured({ ...day, orders: 0 }, 'edits')).toBeNull();
  expect(measured(day, 'takeovers')).toBe(1);
});

it('writes days and numbers in the reader’s language', () => {
  expect(dayText('2026-11-01', 'en-GB')).toBe('1 Nov');
  expect(numberText(1.25, 'es')).toBe('1,3');
  expect(numberText(null, 'en')).toBe('–');
});
