import { expect, test } from 'vitest';
import { readEnv } from '../../env.ts';
import { browserFlags, refusedInProduction, splitArgs } from './browser-flags.ts';

const standIn = '"--host-resolver-rules=MAP web.whatsapp.com 127.0.0.1:1, EXCLUDE 127.0.0.1" --lang=en';
const required = {
  DATABASE_URL: 'postgres://x',
  NOVI_ROLE_PASSWORD: 'x'.repeat(16),
  MASTER_KEY: 'x'.repeat(44),
};

test('arguments are split at spaces outside of quotes', () => {
  expect(splitArgs(standIn)).toEqual([
    '--host-resolver-rules=MAP web.whatsapp.com 127.0.0.1:1, EXCLUDE 127.0.0.1',
    '--lang=en',
  ]);
  expect(splitArgs('')).toEqual([]);
});

test.each([
  '--host-resolver-rules=MAP * 1.2.3.4',
  '--ignore-certificate-errors',
  '--ignore-certificate-errors-spki-list=abc',
  '--single-process',
  '--disable-web-security',
  '--remote-debugging-port=9222',
  '--user-data-dir=/tmp',
])('production refuses %s', (arg) => {
  expect(refusedInProduction(['--proxy-server=10.0.0.1', arg])).toEqual([arg]);
});

test('a worker in production does not start with them, one in development does', () => {
  const given = { ...required, WHATSAPP_BROWSER_ARGS: standIn };
  expect(() => readEnv({ ...given, NODE_ENV: 'production' })).toThrow('host-resolver-rules');
  expect(readEnv(given).WHATSAPP_BROWSER_ARGS).toBe(standIn);
});

test('none of those is ever set by us, and the sandbox goes only where it cannot be had', () => {
  expect(refusedInProduction(browserFlags([], false))).toEqual([]);
  expect(browserFlags([], false)).not.toContain('--no-sandbox');
  // With a sandbox it must have its zygote.
  expect(browserFlags([], false)).not.toContain('--no-zygote');
  expect(browserFlags([], true)).toContain('--no-sandbox');
});
