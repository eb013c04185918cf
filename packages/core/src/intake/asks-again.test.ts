import { expect, it } from 'vitest';
import { asksAgain } from './asks-again.ts';

const turn = { reply: [], awaiting: null, handover: null };

it.each([
  ['a question about a line', 0, { clarifications: 1, failedParses: 0 }, true],
  ['the second question', 0, { clarifications: 2, failedParses: 0 }, true],
  ['words that meant nothing', 0, { clarifications: 0, failedParses: 1 }, true],
  ['such words while a question stands open', 0, { clarifications: 1, failedParses: 1 }, true],
  ['an answer', 1, { clarifications: 0, failedParses: 0 }, false],
])('%s', (_, failedBefore, after, expected) => {
  expect(asksAgain({ failedParses: failedBefore }, { ...turn, ...after })).toBe(expected);
});
