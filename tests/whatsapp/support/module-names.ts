import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const STAND_IN = fileURLToPath(new URL('../../../packages/sandbox/src/whatsapp-web/page/', import.meta.url));
const library = () => dirname(createRequire(import.meta.url).resolve('whatsapp-web.js/package.json'));

/** `window.require('X')`, and the modules in which the library puts functions of its own. */
const ASKED_FOR = [/window\s*\.\s*require\(\s*['"]([^'"]+)['"]/g, /\bmodule: '(WA\w+)'/g];
const DEFINED = [/\bdefine\('(WA\w+)'/g];

function namesIn(folder: string, patterns: RegExp[]): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.js'));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  const names = texts.flatMap((text) =>
    patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')),
  );
  return [...new Set(names)].sort();
}

/** Every module of the page that the installed library can ask for. */
export const askedFor = () => namesIn(join(library(), 'src'), ASKED_FOR);

/** Every module that the stand-in has. */
export const standIn = () => namesIn(STAND_IN, DEFINED);
