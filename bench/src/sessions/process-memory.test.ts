import { expect, test } from 'vitest';
import { parseRollup } from './process-memory.ts';

test('what a process shares with files is told from what is its own', () => {
  const text = [
    '5589a000-7ffd1000 ---p 00000000 00:00 0    [rollup]',
    'Rss:               90000 kB',
    'Pss:                1000 kB',
    'Pss_Dirty:           900 kB',
    'Pss_Anon:            300 kB',
    'Pss_File:            700 kB',
  ].join('\n');
  expect(parseRollup(text)).toEqual({ pss: 1_024_000, own: 307_200 });
});

test('an older kernel that does not part them says nothing is its own', () => {
  expect(parseRollup('Pss:  10 kB\n')).toEqual({ pss: 10_240, own: 0 });
});
