import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../bootstrap/paths.mjs';
import { sourceFiles } from './source-files.mjs';

// In an env.ts a variable is a schema's key, a name taken out of process.env, or a name given to a reader.
const READ_IN_ENV = /(?:^|[\s{,(['"])([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)(?=\s*:|['"]\)|\s*[,}].*process\.env)/gm;
const READ_IN_SCRIPT = /process\.env\.([A-Z][A-Z0-9_]*)|portFrom\('([A-Z_]+)'/g;
// The machine's, not ours.
const FOREIGN = new Set([
  'PATH',
  'HOME',
  'CI',
  'PORT_FILE',
  'NODE_EXTRA_CA_CERTS',
  'NODE_COMPILE_CACHE',
  'NOVI_TEST_RESULTS',
]);

const names = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? match[2]);

/** Variables that the code reads and the example does not list, and the other way round. */
export function compareEnvironment(envFiles, scripts, example) {
  const read = new Set([
    ...envFiles.flatMap((text) => names(text, READ_IN_ENV)),
    ...scripts.flatMap((text) => names(text, READ_IN_SCRIPT)),
  ]);
  const listed = new Set(names(example, /^([A-Z][A-Z0-9_]*)=/gm));
  return {
    missing: [...read].filter((name) => !listed.has(name) && !FOREIGN.has(name)),
    unread: [...listed].filter((name) => !read.has(name)),
  };
}

export default async function environment() {
  const files = sourceFiles();
  const texts = (pattern) => files.filter((file) => pattern.test(file.path)).map((file) => file.text());
  const example = readFileSync(path.join(ROOT, '.env.example'), 'utf8');
  const { missing, unread } = compareEnvironment(texts(/\/env\.ts$/), texts(/^scripts\/.*\.mjs$/), example);
  return [
    ...missing.map((name) => `.env.example does not list ${name}, which the code reads`),
    ...unread.map((name) => `.env.example lists ${name}, which nothing reads`),
  ];
}
