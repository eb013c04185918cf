import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerRow, type ChatRow, canonical, completeRow } from '../../cli/scoring/chat-row.ts';
import { readLines } from '../../cli/scoring/read-lines.ts';
import { type CompiledMenu, compileCatalog } from '../../src/compile-catalog.ts';
import type { Catalog } from '../../src/types.ts';

type Row = ChatRow & { open?: string };

const folder = import.meta.dirname;
const names = readdirSync(folder);
const menus = new Map<string, CompiledMenu>();
for (const name of names.filter((one) => one.endsWith('.catalog.json'))) {
  const catalog = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Catalog;
  menus.set(catalog.id as string, compileCatalog(catalog));
}

describe.each(names.filter((one) => one.endsWith('.jsonl')))('%s', (name) => {
  const rows = readLines<Row>(join(folder, name)).map((row) => completeRow(row) as Row);
  for (const row of rows) {
    // a row marked open has to fail, so that the mark goes when the reason goes
    const run = row.open ? test.fails : test;
    run(`${row.id} ${row.messages.join(' // ')}`, () => {
      const { expect: got } = answerRow(row, menus.get(row.catalog) as CompiledMenu);
      const sorted = (one: ChatRow['expect']): Record<string, string> =>
        Object.fromEntries(Object.entries(one).map(([field, value]) => [field, canonical(value)]));
      expect(sorted(got)).toEqual(sorted(row.expect));
    });
  }
});
