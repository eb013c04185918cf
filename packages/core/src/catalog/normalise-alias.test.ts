import { expect, it } from 'vitest';
import { normaliseAlias } from './normalise-alias.ts';

it.each([
  ['Jamón-Serrano!', 'jamon serrano'],
  ['  COCA   cola 2L ', 'coca cola 2l'],
  ['مَنقوشة', 'منقوشه'],
  ['कोका-कोला', 'कोका कोला'],
  ['🍕 ... !', ''],
])('%s is compared as %s', (text, normalised) => {
  expect(normaliseAlias(text)).toBe(normalised);
});
