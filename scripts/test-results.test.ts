import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');

test('counts what passed, failed and was skipped, and what broke outside of tests', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'novi-results-'));
  const file = path.join(folder, 'results.json');
  const fixture = path.join(import.meta.dirname, 'fixtures/test-results');
  const reporter = path.join(import.meta.dirname, 'test-results.mjs');
  const env = { ...process.env, NOVI_TEST_RESULTS: file };
  // Under this Node: the one on the PATH may be older than Vitest takes.
  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
  const run = spawnSync(process.execPath, [vitest, 'run', '--root', fixture, `--reporter=${reporter}`], {
    env,
    encoding: 'utf8',
  });
  expect(existsSync(file), run.stderr).toBe(true);
  const results = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });

  expect(results).toMatchObject({ passed: 2, failed: 1 });
  expect(results.skipped).toContainEqual({
    name: 'mixed.test.ts > is left out',
    reason: 'no browser here',
  });
  expect(results.broken.sort()).toEqual([
    'broken.test.ts: does not load',
    'outside every test: nobody waited for me',
    'setup.test.ts > needs a server: no server',
  ]);
}, 60_000);
