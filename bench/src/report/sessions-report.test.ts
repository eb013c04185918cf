import { expect, test } from 'vitest';
import type { Held } from '../sessions/growth.ts';
import { grown } from './sessions-report.ts';

test('growth counts from the end of the warm-up, not from the empty page', () => {
  const at = (messages: number, allMb: number): Held => ({
    messages,
    allMb,
    rendererMb: 0,
    rendererOwnMb: 0,
    jsUsedMb: 0,
    jsHeldMb: 0,
    blinkMb: 0,
  });
  const growth = [at(0, 150), at(600, 160), at(1_100, 160.5), at(1_600, 160.25)];
  expect(grown(growth, 'allMb')).toBe(0.25);
  expect(grown(growth, 'messages')).toBe(1_000);
});
