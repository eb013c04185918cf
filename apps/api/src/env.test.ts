import { expect, it } from 'vitest';
import { readEnv } from './env.ts';

const right = {
  DATABASE_URL: 'postgres://novi@127.0.0.1:5432/novi',
  NOVI_ROLE_PASSWORD: 'a password of some length',
  MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
  PUBLIC_URL: 'https://novi.example/',
  NODE_ENV: 'production',
};

it('reads what is right, with defaults', () => {
  expect(readEnv({ ...right, LOG_LEVEL: '' })).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    PUBLIC_URL: 'https://novi.example',
    LOG_LEVEL: 'info',
  });
});

it('names every variable that is wrong', () => {
  const wrong = {
    DATABASE_URL: 'mysql://x',
    MASTER_KEY: 'short',
    PORT: '70000',
    PUBLIC_URL: right.PUBLIC_URL,
  };
  const read = () => readEnv(wrong);
  for (const name of ['DATABASE_URL', 'NOVI_ROLE_PASSWORD', 'MASTER_KEY', 'PORT']) expect(read).toThrow(name);
  expect(read).not.toThrow('PUBLIC_URL');
});

it('refuses plain http in production, except on the machine itself', () => {
  expect(() => readEnv({ ...right, PUBLIC_URL: 'http://novi.example' })).toThrow('PUBLIC_URL: must be https');
  expect(readEnv({ ...right, PUBLIC_URL: 'http://localhost:3000' }).PUBLIC_URL).toBe('http://localhost:3000');
});
