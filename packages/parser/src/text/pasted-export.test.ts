import { expect, test } from 'vitest';
import { blankExportHeads } from './pasted-export.ts';

const squeezed = (text: string): string =>
  blankExportHeads(text, 'Roma Pizza')
    .split('\n')
    .map((line) => line.trim())
    .join('|');

test.each([
  ['[12:30] Ana: 2 cokes\n[12:31] Ana: and a water', '2 cokes|and a water'],
  ['[12:30, 21/11/2026] Ana Prado: 2 cokes', '2 cokes'],
  ['\u200e[21/11/26, 12:30:15] Ana: 2 cokes\nand a water', '2 cokes|and a water'],
  ['21/11/26, 7:05 pm - Ana: 2 cokes', '2 cokes'],
  ['11/21/26, 19:05 - +1 202-555-0101: 2 cokes', '2 cokes'],
  ['[12:30] Ana: 2 cokes\n[12:31] Roma Pizza: anything else?\n3 waters?\n[12:32] Ana: no', '2 cokes|||no'],
  ['[12:30] Ana: <Media omitted>\n[12:31] Ana: 2 cokes', '|2 cokes'],
])('%j', (text, said) => {
  expect(squeezed(text)).toBe(said);
  expect(blankExportHeads(text, 'Roma Pizza')).toHaveLength(text.length);
});

test.each(['2 cokes - no ice: thanks', '[2] cokes', 'at 12:30 - Ana: 2 cokes', '- 2 cokes\n- 1 water: cold'])(
  'leaves %j alone',
  (text) => expect(blankExportHeads(text, undefined)).toBe(text),
);
