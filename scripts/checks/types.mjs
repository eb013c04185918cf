import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../bootstrap/paths.mjs';
import { run } from '../bootstrap/processes.mjs';

const PROJECTS = ['{apps,packages,tests}/*/tsconfig.json', '{bench,scripts}/tsconfig.json'];
const CACHE = path.join(ROOT, 'node_modules/.cache/novi-types');

/**
 * The projects, those with the same options together. Packages share sources (the tables alone cost seconds), and
 * a program of their own each would check those again every time.
 */
export function groupProjects(projects) {
  const groups = new Map();
  for (const { folder, config } of projects) {
    const { compilerOptions = {}, include = ['**/*'], exclude = [] } = config;
    const key = JSON.stringify(compilerOptions);
    // Types named beside `node` are looked up from the project itself, so it stays alone.
    const name = compilerOptions.types ? `${key} ${folder}` : key;
    const group = groups.get(name) ?? { compilerOptions, include: [], exclude: [], home: folder };
    group.include.push(...include.map((each) => path.join(folder, each)));
    group.exclude.push(...exclude.map((each) => path.join(folder, each)));
    groups.set(name, group);
  }
  return [...groups.values()];
}

function write({ compilerOptions, include, exclude }, index) {
  const file = path.join(CACHE, `${index}.json`);
  const options = {
    ...compilerOptions,
    incremental: true,
    tsBuildInfoFile: path.join(CACHE, `${index}.tsbuildinfo`),
  };
  const config = {
    extends: path.join(ROOT, 'tsconfig.base.json'),
    compilerOptions: options,
    include,
    exclude,
  };
  writeFileSync(file, JSON.stringify(config));
  return file;
}

export default async function types() {
  mkdirSync(CACHE, { recursive: true });
  const projects = globSync(PROJECTS, { cwd: ROOT })
    .sort()
    .map((file) => path.join(ROOT, file))
    .map((file) => ({ folder: path.dirname(file), config: JSON.parse(readFileSync(file, 'utf8')) }));
  const problems = new Set();
  for (const [index, group] of groupProjects(projects).entries()) {
    const alone = Boolean(group.compilerOptions.types);
    const project = alone ? path.join(group.home, 'tsconfig.json') : write(group, index);
    const build = alone
      ? ['--incremental', '--tsBuildInfoFile', path.join(CACHE, `${index}.tsbuildinfo`)]
      : [];
    const tsc = path.join(ROOT, 'node_modules/.bin/tsc');
    const { code, lines, error } = await run(tsc, ['--project', project, '--pretty', 'false', ...build]);
    if (code !== 0) for (const line of error ? [error.message] : lines) problems.add(line);
  }
  return [...problems];
}
