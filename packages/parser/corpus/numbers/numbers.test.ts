import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgePhrase } from '../../cli/scoring/judge-phrase.ts';
import type { PhraseRow } from '../../cli/scoring/phrase-row.ts';
import { readLines } from '../../cli/scoring/read-lines.ts';

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));

/** Phrases written down by going through how each language builds numbers, before its words were listed. */
describe.each(files)('%s', (file) => {
  const rows = readLines<PhraseRow>(join(folder, file)).filter((row) => row.dim !== 'Time');
  test.each(rows.map((row) => [row.text, row] as const))('%s', (_, row) => {
    const { right, read } = judgePhrase(row);
    expect([right, read.number]).toEqual([true, row.value]);
  });
});
