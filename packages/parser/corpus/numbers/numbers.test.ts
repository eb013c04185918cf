import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgePhrase } from '../../cli/scoring/judge-phrase.ts';
import type { PhraseRow } from '../../cli/scoring/phrase-row.ts';
import { readLines } from '../../cli/scoring/read-lines.ts';

type Row = PhraseRow & { open?: string };

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));

/** Phrases written down by going through how each language builds numbers and times, before its words were listed. */
describe.each(files)('%s', (file) => {
  for (const row of readLines<Row>(join(folder, file))) {
    // a row marked open has to fail, so that the mark goes when the reason goes
    const run = row.open ? test.fails : test;
    run(`${row.text}${row.now ? ` (${row.now})` : ''}`, () => {
      const { right, read } = judgePhrase(row);
      expect({ right, read }).toEqual({ right: true, read });
    });
  }
});
