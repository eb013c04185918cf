import { afterEach, expect, test, vi } from 'vitest';
import { appEnvironment } from './environment.mjs';

const environment = () =>
  appEnvironment({
    databaseUrl: 'postgres://admin:secret@127.0.0.1:1/novi',
    secrets: { rolePassword: 'role', masterKey: 'key' },
    ports: { web: 4400, sandbox: 4401, smtp: 4402 },
  });
const names = ['NODE_ENV', 'WHATSAPP_CLOUD_URL', 'WHATSAPP_APP_SECRET', 'WHATSAPP_VERIFY_TOKEN'];
const given = (values: Record<string, string>) => {
  for (const name of names) vi.stubEnv(name, values[name] ?? '');
};
afterEach(() => vi.unstubAllEnvs());

test('leads the official API to the sandbox, which has a Meta app of its own', () => {
  given({});
  expect(environment()).toMatchObject({
    WHATSAPP_CLOUD_URL: 'http://localhost:4401/v25.0',
    WHATSAPP_APP_SECRET: expect.any(String),
    WHATSAPP_VERIFY_TOKEN: expect.any(String),
  });
});

test.each([
  { NODE_ENV: 'production' },
  { WHATSAPP_APP_SECRET: 'of a real Meta app' },
  { WHATSAPP_CLOUD_URL: 'https://graph.facebook.com/v25.0' },
])('leaves it to Meta, with no known secret, where %j is set', (values: Record<string, string>) => {
  given(values);
  const { WHATSAPP_CLOUD_URL, WHATSAPP_APP_SECRET, WHATSAPP_VERIFY_TOKEN } = environment();
  expect([WHATSAPP_CLOUD_URL, WHATSAPP_APP_SECRET, WHATSAPP_VERIFY_TOKEN]).toEqual([
    values.WHATSAPP_CLOUD_URL,
    values.WHATSAPP_APP_SECRET,
    undefined,
  ]);
});

test('gives nobody the administrator’s password', () => {
  given({});
  expect(JSON.stringify(environment())).not.toContain('admin:secret');
});
