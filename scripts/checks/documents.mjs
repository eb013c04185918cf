import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../bootstrap/paths.mjs';

const ROOMS = 'apps|packages|tests|scripts|docs|deploy|bench|\\.ci|\\.github';
const OWN_PATH = new RegExp(`(?<![\\w./@-])(?:${ROOMS})/[\\w./@{},*-]+`, 'g');
const LINK = /\]\((?!https?:|mailto:|#)([^)#\s]+)/g;
const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'];

const isThere = (relative, from = ROOT) =>
  /[{*]/.test(relative)
    ? globSync(relative, { cwd: from }).length > 0
    : existsSync(path.join(from, relative));

/** Paths of this repository that a text names, in prose, code or links, and that do not exist. */
export function missingPaths(text, exists) {
  const named = [...text.matchAll(OWN_PATH)].map(([match]) => match.replace(/[.,:;]+$/, ''));
  const linked = [...text.matchAll(LINK)].map(([, target]) => target);
  return [...new Set([...named, ...linked])].filter((each) => !exists(each));
}

/** Every string in the feature list that is a path, wherever it stands. */
export function pathsIn(value) {
  if (typeof value === 'string')
    return new RegExp(`^(${ROOMS})/\\S+$`).test(value) ? [value.replace(/#.*/, '')] : [];
  if (value && typeof value === 'object') return Object.values(value).flatMap(pathsIn);
  return [];
}

export default async function documents() {
  const problems = [];
  for (const name of DOCUMENTS.filter((each) => existsSync(path.join(ROOT, each)))) {
    const text = readFileSync(path.join(ROOT, name), 'utf8');
    for (const gone of missingPaths(text, isThere))
      problems.push(`${name} names ${gone}, which does not exist`);
  }
  const features = path.join(ROOT, 'docs/features.json');
  if (existsSync(features)) {
    for (const gone of pathsIn(JSON.parse(readFileSync(features, 'utf8'))).filter((each) => !isThere(each))) {
      problems.push(
        `docs/features.json names ${gone}, which does not exist: name the file that shows it now`,
      );
    }
  }
  return problems;
}
