import { expect, test } from 'vitest';
import { missingPaths, pathsIn } from './documents.mjs';

const exists = (path: string) => path === 'apps/api/src/main.ts' || path === 'docs/guides/menu.md';

test('finds paths that do not exist in prose, code and links', () => {
  const text =
    'Start at `apps/api/src/main.ts`, then packages/gone/src/x.ts. See [menu](docs/guides/none.md).';
  expect(missingPaths(text, exists)).toEqual(['packages/gone/src/x.ts', 'docs/guides/none.md']);
});

test('leaves addresses of other sites alone', () => {
  expect(missingPaths('[site](https://example.org/docs/x) npm i @novi/apps/x', exists)).toEqual([]);
});

test('collects the paths of a feature list at any depth', () => {
  const list = [{ row: 1, owner: 'apps/api', test: 'tests/e2e/order.e2e.test.ts#accept', note: 'a/b' }];
  expect(pathsIn(list)).toEqual(['apps/api', 'tests/e2e/order.e2e.test.ts']);
});
