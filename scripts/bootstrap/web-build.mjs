import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { ROOT, TOOLS } from './paths.mjs';
import { must } from './processes.mjs';
import { step } from './progress.mjs';

const DIST = path.join(ROOT, 'apps/web/dist');
const STAMP = path.join(DIST, '.inputs');
const INPUTS = [
  'apps/web/{index.html,package.json,vite.config.ts}',
  'apps/web/{src,public}/**/*',
  'packages/ui/{package.json,src/**/*}',
  'packages/core/src/*/schemas.ts',
  'pnpm-lock.yaml',
];

function inputs() {
  const hash = createHash('sha256');
  const files = globSync(INPUTS, { cwd: ROOT, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((each) => !/\.test\.tsx?$/.test(each));
  for (const file of paths.sort()) hash.update(path.relative(ROOT, file)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Builds apps/web when anything that goes into it changed; a second start does not even ask turbo. */
export async function buildWeb() {
  const wanted = inputs();
  const isCurrent = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted;
  if (isCurrent()) return;
  await withLock(path.join(TOOLS, 'web-build.lock'), async () => {
    if (isCurrent()) return;
    await step('Building the web app', () =>
      must('Building the web app', path.join(ROOT, 'node_modules/.bin/turbo'), [
        'run',
        'build',
        '--filter=@novi/web',
      ]),
    );
    writeFileSync(STAMP, wanted);
  });
}
