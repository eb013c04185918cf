import { expect, test } from 'vitest';
import { openLimiter } from './limits.ts';

test('lets a burst through, then one per interval, and says when to come back', async () => {
  let now = 1_000_000;
  const limiter = openLimiter({ name: 'login', burst: 3, perSecond: 2, now: () => now });
  const take = async (key = 'a') => limiter.take(key);
  for (let i = 0; i < 3; i += 1) expect(await take()).toEqual({ allowed: true, retryAfterMs: 0 });
  expect(await take()).toEqual({ allowed: false, retryAfterMs: 500 });
  expect(await take('b')).toMatchObject({ allowed: true });
  now += 499;
  expect(await take()).toEqual({ allowed: false, retryAfterMs: 1 });
  now += 1;
  expect(await take()).toMatchObject({ allowed: true });
  expect(await take()).toMatchObject({ allowed: false });
  now += 60_000;
  for (let i = 0; i < 3; i += 1) expect(await take()).toMatchObject({ allowed: true });
  expect(await take()).toMatchObject({ allowed: false });
});
