import { expect, it } from 'vitest';
import { slugOf } from './slug-of.ts';

it.each([
  ['Piña Colada', [], 'pina-colada'],
  ['  Coke 0.5 l! ', [], 'coke-0-5-l'],
  ['شاورما', [], 'product'],
  ['Coke', ['coke', 'coke-2'], 'coke-3'],
])('%s is %s', (name, taken, slug) => {
  expect(slugOf(name, (candidate) => (taken as string[]).includes(candidate))).toBe(slug);
});
