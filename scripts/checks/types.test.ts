import { expect, test } from 'vitest';
import { groupProjects } from './types.mjs';

test('checks projects with the same options together, and those with types of their own alone', () => {
  const groups = groupProjects([
    { folder: '/n/apps/api', config: { include: ['src'] } },
    { folder: '/n/packages/db', config: { include: ['src'], exclude: ['src/x'] } },
    { folder: '/n/packages/ui', config: { include: ['src'], compilerOptions: { jsx: 'react-jsx' } } },
    { folder: '/n/apps/web', config: { include: ['src'], compilerOptions: { types: ['vite/client'] } } },
  ]);
  expect(groups.map(({ include, exclude }) => ({ include, exclude }))).toEqual([
    { include: ['/n/apps/api/src', '/n/packages/db/src'], exclude: ['/n/packages/db/src/x'] },
    { include: ['/n/packages/ui/src'], exclude: [] },
    { include: ['/n/apps/web/src'], exclude: [] },
  ]);
});
