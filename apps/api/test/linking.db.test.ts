import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, signUp, type TestApp } from './test-app.ts';

let app: TestApp;
let owner: Awaited<ReturnType<typeof signUp>>;

beforeAll(async () => {
  app = await openTestApp();
  owner = await signUp(app);
});
afterAll(() => app.close());

test('the page of the line is told by which drivers nobody can link, and why', async () => {
  const all = await owner.query<Record<string, string>>('session.missingDrivers');
  expect(Object.keys(all)).toEqual(['sandbox', 'web-js', 'cloud-api']);
  await app.asAdmin(`insert into app.session_workers (owner, capacity, held, seen_at, drivers)
    values ('w1', 10, 0, now(), array['sandbox', 'cloud-api'])`);
  expect(await owner.query('session.missingDrivers')).toEqual({
    'web-js': expect.stringContaining('browser'),
  });
  expect(await owner.query('session.get')).toMatchObject({ state: 'off' });
});
