import { expect, it } from 'vitest';
import { safeNext } from './urls.ts';

it.each(['/chats/1?x=2', '/board'])('goes on to %s', (next) => {
  expect(safeNext(next)).toBe(next);
});

it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', undefined, 4])(
  'does not follow %s out of the house',
  (next) => {
    expect(safeNext(next)).toBeUndefined();
  },
);
