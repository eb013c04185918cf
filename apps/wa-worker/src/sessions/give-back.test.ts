import { expect, test } from 'vitest';
import { GiveBack } from './give-back.ts';
import type { HeldSession } from './held-session.ts';

const held = (count: number, isQuiet: boolean) =>
  Array.from({ length: count }, () => ({ runner: { isQuiet } })) as unknown as HeldSession[];

test('gives back only after it was so for a while, and then rests', () => {
  const giveBack = new GiveBack();
  const loaded = () => giveBack.isDue(20, { share: 10, isOtherShort: true });
  expect([loaded(), loaded(), loaded()]).toEqual([false, false, true]);
  expect([loaded(), loaded(), loaded(), loaded(), loaded(), loaded()].filter(Boolean)).toHaveLength(1);
});

test('begins to count anew when another worker had its share meanwhile', () => {
  const giveBack = new GiveBack();
  const tick = (isOtherShort: boolean) => giveBack.isDue(20, { share: 10, isOtherShort });
  expect([tick(true), tick(true), tick(false), tick(true), tick(true)]).not.toContain(true);
});

test('chooses a few, and none that is in use', () => {
  const giveBack = new GiveBack();
  expect(giveBack.choose(held(20, true), 10)).toHaveLength(3);
  expect(giveBack.choose(held(20, true), 1)).toHaveLength(1);
  expect(giveBack.choose(held(20, false), 10)).toHaveLength(0);
});
