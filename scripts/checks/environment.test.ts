import { expect, test } from 'vitest';
import { compareEnvironment } from './environment.mjs';

const schema = "const schema = z.object({\n  PORT: z.number(),\n  LOG_LEVEL: z.enum(['info']),\n});";

test('finds what the example does not list, and what nothing reads', () => {
  const script = 'const dir = process.env.NOVI_DATA_DIR;';
  expect(compareEnvironment([schema], [script], 'PORT=1\nGONE=\n')).toEqual({
    missing: ['LOG_LEVEL', 'NOVI_DATA_DIR'],
    unread: ['GONE'],
  });
});

test('sees names taken out of process.env and given to a reader', () => {
  const taken = 'const { DATABASE_URL: url, ROLE_PASSWORD } = process.env;';
  const given = "return required('TEST_DATABASE_URL');";
  expect(compareEnvironment([taken, given], [], '').missing).toEqual([
    'DATABASE_URL',
    'ROLE_PASSWORD',
    'TEST_DATABASE_URL',
  ]);
});
