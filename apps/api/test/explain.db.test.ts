import superjson from 'superjson';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp, signUp, type TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

it('takes a message too long for an address as a POST, and keeps its words out of the log', async () => {
  const { cookie = '' } = await signUp(test);
  const text = 'مرحبا '.repeat(300);
  const response = await test.app.inject({
    method: 'POST',
    url: '/trpc/parser.explain',
    headers: { cookie, 'content-type': 'application/json' },
    payload: superjson.stringify({ text }),
  });
  expect(response.statusCode).toBe(200);
  expect(response.json().result.data.json).toMatchObject({ lines: [], intents: ['greeting'] });
  expect(test.logged.join('')).not.toContain('مرحبا');
});
