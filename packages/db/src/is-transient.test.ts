import postgres from 'postgres';
import { expect, it } from 'vitest';
import { DatabaseBusyError } from './errors.ts';
import { isTransient } from './is-transient.ts';

const state = (code: string) => {
  const error = new postgres.PostgresError('x');
  error.code = code;
  return error;
};

it.each(['08006', '40001', '40P01', '53300', '55P03', '57P01'])('tries again after %s', (code) => {
  expect(isTransient(state(code))).toBe(true);
});

it.each(['22P05', '23505', '42501', '42703'])('does not try again after %s', (code) => {
  expect(isTransient(state(code))).toBe(false);
});

it('knows a full pool and a broken connection from a mistake', () => {
  expect(isTransient(new DatabaseBusyError(10))).toBe(true);
  expect(isTransient(Object.assign(new Error('gone'), { code: 'ECONNRESET' }))).toBe(true);
  expect(isTransient(new TypeError('undefined is not a function'))).toBe(false);
  expect(isTransient(null)).toBe(false);
});
