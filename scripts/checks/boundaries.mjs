import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../bootstrap/paths.mjs';
import { run } from '../bootstrap/processes.mjs';

const CONFIG = path.join(ROOT, '.dependency-cruiser.mjs');
const ROOMS = ['apps', 'packages', 'bench', 'tests'];

/**
 * Every import under `folder` that goes against the arrows.
 * Throws when the tool saw no TypeScript import at all, which looks like success and is none.
 * @returns {Promise<{ rule: string, from: string, to: string, comment: string | undefined }[]>}
 */
export async function crossedBoundaries(folder = ROOT) {
  const rooms = ROOMS.filter((room) => existsSync(path.join(folder, room)));
  const tool = path.join(ROOT, 'node_modules/.bin/depcruise');
  const { lines, tail } = await run(tool, [...rooms, '--config', CONFIG, '--output-type', 'json'], {
    cwd: folder,
  });
  if (lines[0] !== '{') throw new Error(`dependency-cruiser did not run:\n${tail}`);
  const { modules, summary } = JSON.parse(lines.join('\n'));
  const edges = modules
    .filter(({ source }) => /\.tsx?$/.test(source))
    .flatMap((module) => module.dependencies);
  if (edges.length === 0) throw new Error('dependency-cruiser saw no import: does it find TypeScript 6?');
  const comments = new Map(summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));
  return summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    from,
    to: cycle ? cycle.map(({ name }) => name).join(' → ') : to,
    comment: comments.get(rule.name),
  }));
}

export default async function boundaries() {
  const crossed = await crossedBoundaries();
  return crossed.map(({ rule, from, to, comment }) => `${from} → ${to}\n    ${rule}: ${comment}`);
}
