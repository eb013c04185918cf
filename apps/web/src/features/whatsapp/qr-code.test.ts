import { expect, it } from 'vitest';
import { qrPath } from './qr-path.ts';

it('draws every dark module inside the quiet zone', () => {
  const { path, size } = qrPath('2@abc');
  const modules = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(modules.length).toBeGreaterThan(100);
  expect(modules[0]).toEqual([4, 4]);
  for (const [x = 0, y = 0] of modules) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
    expect(Math.max(x, y)).toBeLessThan(size - 4);
  }
});
