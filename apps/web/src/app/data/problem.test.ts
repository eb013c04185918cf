import { TRPCClientError } from '@trpc/client';
import { expect, it } from 'vitest';
import { problemOf } from './problem.ts';

const answered = (data: object) =>
  TRPCClientError.from({ error: { code: -32000, message: 'Luis accepted it.', data } } as never);

it('calls a request without an answer offline', () => {
  expect(problemOf(TRPCClientError.from(new Error('fetch failed'))).kind).toBe('offline');
});

it('keeps the sentence and the fields of a refusal', () => {
  const problem = problemOf(answered({ code: 'BAD_REQUEST', fields: { email: 'This is no e-mail.' } }));
  expect(problem).toEqual({
    kind: 'invalid',
    message: 'Luis accepted it.',
    fields: { email: 'This is no e-mail.' },
  });
});

it('does not show what broke inside', () => {
  expect(problemOf(answered({ code: 'INTERNAL_SERVER_ERROR' }))).toEqual({
    kind: 'broken',
    message: '',
    fields: {},
  });
});

it.each([
  ['CONFLICT', 'conflict'],
  ['UNAUTHORIZED', 'signedOut'],
  ['FORBIDDEN', 'forbidden'],
])('%s is %s', (code, kind) => {
  expect(problemOf(answered({ code })).kind).toBe(kind);
});
