import { expect, it } from 'vitest';
import { openPasswords } from './passwords.ts';

it('knows a password again, as argon2id with 19 MiB and 2 passes', async () => {
  const passwords = openPasswords();
  const stored = await passwords.hash('correct horse battery');
  expect(stored).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  expect(await passwords.verify(stored, 'correct horse battery')).toBe(true);
  expect(await passwords.verify(stored, 'wrong horse')).toBe(false);
});

it('matches nobody when there is nobody', async () => {
  const passwords = openPasswords();
  expect(await passwords.verify(null, 'a password that nobody has')).toBe(false);
});

it('refuses when too many wait, and goes on afterwards', async () => {
  const passwords = openPasswords(3);
  const stored = await passwords.hash('x');
  await passwords.verify(null, 'x');
  const settled = await Promise.allSettled(Array.from({ length: 7 }, () => passwords.verify(stored, 'x')));
  expect(settled.map((result) => result.status === 'fulfilled' && result.value)).toEqual([
    ...Array.from({ length: 5 }, () => true),
    ...[false, false],
  ]);
  expect(settled.at(-1)).toMatchObject({ reason: { code: 'UNAVAILABLE' } });
  expect(await passwords.verify(stored, 'x')).toBe(true);
});
