import type { Understanding } from '@novi/parser/types';
import { describe, expect, it } from 'vitest';
import { openQuestions } from './open-questions.ts';
import { draftLine, draftOf, heardOf, span, talkState, understood } from './test-talk.ts';

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

describe('a day without its hour', () => {
  const draft = draftOf([draftLine('coke', 'can', 2)]);
  const tomorrow = { value: { date: '2026-11-21', part: null }, span };
  const waiting = talkState({ draft, awaiting: { kind: 'time', day: '2026-11-21' } });
  const asked = (state: typeof waiting, said: Partial<Understanding>, of: typeof draft | null = draft) =>
    openQuestions(state, heardOf(understood(said)), of);
  const question = {
    parts: [{ kind: 'ask_time', day: '2026-11-21' }],
    awaiting: { kind: 'time', day: '2026-11-21' },
  };

  it('is asked for, and kept in what is awaited', () => {
    expect(asked(talkState(), { intents: ['order'], day: tomorrow })).toEqual(question);
  });

  it('is asked again where something else was said', () => {
    expect(asked(waiting, { intents: ['order'] })).toEqual(question);
    expect(asked(waiting, { intents: ['confirm'] })).toEqual(question);
  });

  it('is settled by an hour, and by as soon as possible', () => {
    for (const value of ['2026-11-21T19:00', 'asap'])
      expect(asked(waiting, { intents: ['provide_info'], when: { value, span } }).parts).toEqual([]);
  });

  it('is no question beside a question, nor without an order', () => {
    expect(asked(talkState(), { intents: ['ask_hours'], day: tomorrow }).parts).toEqual([]);
    expect(asked(talkState(), { intents: ['provide_info'], day: tomorrow }, null).parts).toEqual([]);
  });
});
