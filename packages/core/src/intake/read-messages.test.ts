import { compileCatalog } from '@novi/parser/compile-catalog';
import { parseOrder } from '@novi/parser/parse-order';
import type { MissingChoice } from '@novi/parser/types';
import { expect, test } from 'vitest';
import { testMenu } from '../testing/test-menu.ts';
import { readMessages } from './read-messages.ts';
import { cartLine } from './test-talk.ts';

const compiled = compileCatalog({ ...testMenu, locales: ['en'] }, ['en']);
const asked: MissingChoice[] = [
  { product: 'margherita', group: 'variant' },
  { product: 'pasta', group: 'sauce' },
];

function read(text: string) {
  const options = {
    compiled,
    cart: [cartLine('margherita'), cartLine('pasta')],
    awaiting: { kind: 'choice', product: 'margherita', group: 'variant' } as const,
    now: '2026-11-20T20:00',
  };
  const { lines, missing } = readMessages(parseOrder, [text], options, asked);
  return {
    size: lines.find(({ product }) => product === 'margherita')?.variant,
    sauce: lines.find(({ product }) => product === 'pasta')?.modifiers.map(({ option }) => option),
    missing: missing.length,
    count: lines.length,
  };
}

test.each([
  ['large and pesto', { size: 'large', sauce: ['pesto'], missing: 0 }],
  ['large', { size: 'large', sauce: [], missing: 1 }],
  ['pesto', { size: null, sauce: ['pesto'], missing: 1 }],
  ['whatever', { size: null, sauce: [], missing: 2 }],
])('%s', (text, expected) => {
  expect(read(text)).toEqual({ ...expected, count: 2 });
});
