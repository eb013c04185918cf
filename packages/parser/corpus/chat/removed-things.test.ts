import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerRow, type ChatRow, completeRow } from '../../cli/scoring/chat-row.ts';
import { readLines } from '../../cli/scoring/read-lines.ts';
import { compileCatalog } from '../../src/compile-catalog.ts';
import type { Catalog } from '../../src/types.ts';

const folder = import.meta.dirname;
const catalogs = new Map<string, Catalog>();
for (const name of readdirSync(folder).filter((one) => one.endsWith('.catalog.json'))) {
  const catalog = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Catalog;
  catalogs.set(catalog.id as string, catalog);
}

/** Each row with one of its things taken off the menu; every eighth, because a menu is compiled for each. */
const EACH = 8;

function without({ categories, ...catalog }: Catalog, gone: string): Catalog {
  const kept = categories.map((one) => ({ ...one, products: one.products.filter(({ id }) => id !== gone) }));
  return { ...catalog, categories: kept };
}

describe.each(readdirSync(folder).filter((one) => one.endsWith('.1.jsonl')))('%s', (name) => {
  const rows = readLines<ChatRow>(join(folder, name)).map(completeRow);
  const cases = rows
    .filter((row, i) => i % EACH === 0 && row.expect.lines.length > 0)
    .map((row) => [row.id, (row.expect.lines[0] as { product: string }).product, row] as const);

  test.each(cases)('%s without %s is read, and does not hold it', (_, gone, row) => {
    const menu = without(catalogs.get(row.catalog) as Catalog, gone);
    const cart = row.cart.filter(({ product }) => product !== gone);
    const { expect: got } = answerRow({ ...row, cart }, compileCatalog(menu));
    expect(got.lines.map(({ product }) => product)).not.toContain(gone);
  });
});

test('a kind of which nothing is left names nothing', () => {
  const menu = without(catalogs.get('tea-house') as Catalog, 'none');
  const empty = { ...menu, categories: menu.categories.map((one) => ({ ...one, products: [] })) };
  const row = completeRow({ catalog: 'tea-house', messages: ['2 hot drinks and a bake'], expect: {} });
  const { expect: got } = answerRow({ ...row, now: '2026-11-20T10:00' }, compileCatalog(empty));
  expect(got.lines).toEqual([]);
});
