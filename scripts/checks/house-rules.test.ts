import { expect, test } from 'vitest';
import { badLengths, badLockfile, badNames, barrels } from './house-rules.mjs';

const file = (path: string, text = '') => ({ path, text: () => text });
const lines = (count: number) => 'x\n'.repeat(count);

test.each(['apps/api/src/utils/money.ts', 'packages/core/src/helpers.ts', 'packages/db/src/lib/x.ts'])(
  'refuses the name %s',
  (path) => expect(badNames([file(path)])).toHaveLength(1),
);

test('accepts names that only contain such a word', () => {
  expect(badNames([file('apps/web/src/library/shared-menu.ts')])).toEqual([]);
});

test('refuses a file of more than 300 lines, tests and data aside', () => {
  const short = Array.from({ length: 20 }, (_, index) => file(`apps/api/src/${index}.ts`, lines(10)));
  expect(badLengths([...short, file('apps/api/src/long.ts', lines(301))])).toHaveLength(1);
  expect(badLengths([...short, file('apps/api/src/long.ts', lines(300))])).toEqual([]);
  expect(badLengths([...short, file('apps/api/src/long.test.ts', lines(301))])).toEqual([]);
});

test('refuses a median above 60 lines and a tenth above 200', () => {
  const files = (count: number) =>
    Array.from({ length: 10 }, (_, index) => file(`a/${index}.ts`, lines(count)));
  expect(badLengths(files(61))).toHaveLength(1);
  expect(badLengths(files(201))).toHaveLength(2);
  expect(badLengths(files(60))).toEqual([]);
});

test('refuses barrels and registry hosts', () => {
  expect(barrels([file('packages/core/src/index.ts', "export * from './orders.ts';\n")])).toHaveLength(1);
  expect(badLockfile('resolution: {tarball: https://registry.example/x.tgz}')).toHaveLength(1);
  expect(badLockfile('resolution: {integrity: sha512-x}')).toEqual([]);
});
