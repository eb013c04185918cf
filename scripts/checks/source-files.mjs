import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../bootstrap/paths.mjs';

const SKIPPED = new Set([
  'node_modules',
  'dist',
  'coverage',
  'fixtures',
  '.turbo',
  '.tools',
  '.novi',
  '.git',
]);
const ROOMS = '{apps,packages,tests,bench,scripts,deploy,docs}/**/*';

/** Every file of the repository below its rooms, as [{ path, text() }] with forward slashes. */
export function sourceFiles() {
  return globSync(ROOMS, { cwd: ROOT, exclude: (entry) => SKIPPED.has(entry.name), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({
      path: path.relative(ROOT, file).replaceAll(path.sep, '/'),
      text: () => readFileSync(file, 'utf8'),
    }));
}
