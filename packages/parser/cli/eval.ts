import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledMenu, compileCatalog } from '../src/compile-catalog.ts';
import type { Catalog } from '../src/types.ts';
import { readArguments } from './arguments.ts';
import { answerBenchmark, type BenchmarkRow } from './scoring/benchmark-row.ts';
import { answerRow, type ChatRow, completeRow } from './scoring/chat-row.ts';
import { judgeBenchmark } from './scoring/judge-benchmark.ts';
import { judgeChat } from './scoring/judge-chat.ts';
import { judgePhrase } from './scoring/judge-phrase.ts';
import { type BenchmarkMenu, menuToCatalog } from './scoring/menu-to-catalog.ts';
import type { PhraseRow } from './scoring/phrase-row.ts';
import { phraseData, printPhrases } from './scoring/print-phrases.ts';
import { printReport, reportData } from './scoring/print-report.ts';
import { readLines } from './scoring/read-lines.ts';
import type { Judged } from './scoring/score.ts';

const USAGE = `usage: npm run parser:eval -- --data FILE --menu FILE [--names-only] [--predictions OUT] [--json]
       npm run parser:eval -- --data FILE --catalogs DIR [--predictions OUT] [--json]
       npm run parser:eval -- --numbers FILE [--predictions OUT] [--json]`;

const given = readArguments(process.argv.slice(2), ['names-only', 'json']);
const data = given.get('data');
const menu = given.get('menu');
const catalogs = given.get('catalogs');
const numbers = given.get('numbers');
if (!numbers && (!data || (!menu && !catalogs))) {
  console.error(USAGE);
  process.exit(2);
}

const predictions: unknown[] = [];
const report = numbers ? evaluatePhrases(numbers) : evaluateOrders(data as string);
const out = given.get('predictions');
if (out) writeFileSync(out, predictions.map((line) => `${JSON.stringify(line)}\n`).join(''));
console.log(given.has('json') ? JSON.stringify(report.data(), null, 2) : report.text());

interface Report {
  text(): string;
  data(): unknown;
}

function evaluateOrders(file: string): Report {
  const judged = menu ? evaluateBenchmark(file, menu) : evaluateChat(file, catalogs as string);
  return { text: () => printReport(judged), data: () => reportData(judged) };
}

function evaluatePhrases(file: string): Report {
  const judged = readLines<PhraseRow>(file).map(judgePhrase);
  for (const { id, read } of judged) predictions.push({ id, ...read });
  return { text: () => printPhrases(judged), data: () => phraseData(judged) };
}

function evaluateBenchmark(file: string, menuFile: string): Judged[] {
  const built = menuToCatalog(
    JSON.parse(readFileSync(menuFile, 'utf8')) as BenchmarkMenu,
    given.has('names-only'),
  );
  const compiled = compileCatalog(built.catalog);
  return readLines<BenchmarkRow>(file).map((row) => {
    const { items, understanding } = answerBenchmark(row, compiled, built);
    predictions.push({ id: row.id, items, accept: understanding.accept });
    return judgeBenchmark(row, items, understanding.accept);
  });
}

function evaluateChat(file: string, folder: string): Judged[] {
  const menus = new Map<string, CompiledMenu>();
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.catalog.json')) continue;
    const catalog = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Catalog;
    menus.set(catalog.id ?? name, compileCatalog(catalog));
  }
  return readLines<ChatRow>(file)
    .map(completeRow)
    .map((row) => {
      const compiled = menus.get(row.catalog);
      if (!compiled) throw new Error(`${row.id}: no catalog ${row.catalog} in ${folder}`);
      const { expect, understanding } = answerRow(row, compiled);
      predictions.push({ id: row.id, expect, accept: understanding.accept });
      return judgeChat(row, expect, understanding.accept);
    });
}
