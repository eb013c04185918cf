import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../bootstrap/paths.mjs';
import { sourceFiles } from './source-files.mjs';

const NO_NAMES = /^(utils?|helpers?|commons?|shared|misc|libs?)(\.[a-z.]+)?$/i;
const CODE = /\.(tsx?|mjs)$/;
const TEST = /\.test\.tsx?$|\/(test|testing)\/|^tests\//;
// Lists of words, texts and demo menus grow with what they describe, not with complexity.
const DATA = /\/(vocabulary|catalogs|messages|scenarios|data)\//;
const MEDIAN = 60;
const NINETIETH = 200;
const LONGEST = 300;

export function badNames(files) {
  return files
    .filter((file) => file.path.split('/').some((part) => NO_NAMES.test(part)))
    .map((file) => `${file.path}: name the file after what is in it`);
}

const countLines = (text) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

export function badLengths(files) {
  const counted = files
    .filter((file) => CODE.test(file.path) && !TEST.test(file.path) && !DATA.test(file.path))
    .map((file) => ({ path: file.path, lines: countLines(file.text()) }))
    .sort((a, b) => a.lines - b.lines);
  const at = (share) => counted[Math.ceil(counted.length * share) - 1]?.lines ?? 0;
  const problems = counted
    .filter(({ lines }) => lines > LONGEST)
    .map(
      (file) =>
        `${file.path}: ${file.lines} lines, none may have more than ${LONGEST}: split it by what it does`,
    );
  if (at(0.5) > MEDIAN)
    problems.push(`half of the files have more than ${at(0.5)} lines, the goal is ${MEDIAN}`);
  if (at(0.9) > NINETIETH) {
    const long = counted
      .filter(({ lines }) => lines > NINETIETH)
      .map((file) => `${file.path} (${file.lines})`);
    problems.push(`one file in ten has more than ${NINETIETH} lines; split some of: ${long.join(', ')}`);
  }
  return problems;
}

/** A file that only passes on what others export hides where things live and makes circles likely. */
export function barrels(files) {
  return files
    .filter((file) => CODE.test(file.path))
    .filter((file) => /^export \* from /m.test(file.text()))
    .map((file) => `${file.path}: re-exports another file: import that one by its own subpath`);
}

export function badLockfile(text) {
  const hosts = [...new Set(text.match(/https?:\/\/[^/\s'"]+/g) ?? [])];
  return hosts.map(
    (host) => `pnpm-lock.yaml names ${host}: lockfiles name no host, so that every registry works`,
  );
}

export default async function houseRules() {
  const files = sourceFiles();
  const strays = ['package-lock.json', 'yarn.lock', 'npm-shrinkwrap.json']
    .filter((name) => existsSync(path.join(ROOT, name)))
    .map((name) => `${name}: the lockfile is pnpm-lock.yaml; delete this one`);
  const lockfile = readFileSync(path.join(ROOT, 'pnpm-lock.yaml'), 'utf8');
  return [...badNames(files), ...badLengths(files), ...barrels(files), ...badLockfile(lockfile), ...strays];
}
