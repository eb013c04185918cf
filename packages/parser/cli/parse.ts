import { readFileSync } from 'node:fs';
import { compileCatalog } from '../src/compile-catalog.ts';
import { parseOrder } from '../src/parse-order.ts';
import type { CartLine, Catalog } from '../src/types.ts';
import { readArguments } from './arguments.ts';
import { sampleCatalog } from './sample-catalog.ts';

const given = readArguments(process.argv.slice(2), ['trace', 'json']);
const text = given.get('') ?? '';
if (text === '') {
  console.error(
    'usage: npm run parse -- "text" [--catalog FILE] [--cart FILE] [--now 2026-01-01T12:00] [--trace]',
  );
  process.exit(2);
}
const catalogFile = given.get('catalog');
const cartFile = given.get('cart');
const catalog = catalogFile ? (JSON.parse(readFileSync(catalogFile, 'utf8')) as Catalog) : sampleCatalog;
const cart = cartFile ? (JSON.parse(readFileSync(cartFile, 'utf8')) as CartLine[]) : [];
const { trace, ...understanding } = parseOrder(text.split('\\n'), {
  compiled: compileCatalog(catalog),
  cart,
  awaiting: null,
  now: given.get('now') ?? new Date().toISOString().slice(0, 16),
  trace: given.has('trace'),
});
for (const { stage, output } of trace ?? []) console.log(`${stage}\n${JSON.stringify(output)}\n`);
console.log(JSON.stringify(understanding, null, 2));
