import { describe, expect, it } from 'vitest';
import { openQuestions } from './open-questions.ts';
import { heardOf, span, talkState, understood } from './test-talk.ts';

describe('what must be asked about the lines', () => {
  const drinks = { text: 'drinks', span, candidates: ['coke', 'water'] };
  const awaitingAfter = (quantity?: number) =>
    openQuestions(talkState(), heardOf(understood({ ambiguous: [{ ...drinks, quantity }] })), null).awaiting;

  it('keeps how many were wanted beside the question which', () => {
    expect(awaitingAfter(3)).toEqual({
      kind: 'disambiguate',
      text: 'drinks',
      candidates: ['coke', 'water'],
      quantity: 3,
    });
  });

  it('keeps no amount where none was said', () => {
    expect(awaitingAfter()).not.toHaveProperty('quantity');
  });
});
