import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../bootstrap/paths.mjs';
import { run } from '../bootstrap/processes.mjs';
import { say, step } from '../bootstrap/progress.mjs';
import { startThrowawayPostgres } from '../bootstrap/throwaway-postgres.mjs';
import { startThrowawayRedis } from '../bootstrap/throwaway-redis.mjs';
import { buildWeb } from '../bootstrap/web-build.mjs';
import { runChecks } from './verify.mjs';

const PROJECTS = ['unit', 'db', 'isolation', 'flow', 'whatsapp', 'e2e'];
const RESULTS = path.join(ROOT, 'test-results/results.json');

// What a developer has set for `npm start` must not point the tests at their data.
const NOT_FOR_TESTS = [
  'DATABASE_URL',
  'REDIS_URL',
  'NOVI_DATA_DIR',
  'PORT',
  'SANDBOX_PORT',
  'PUBLIC_URL',
  'SANDBOX_URL',
];

function cleanEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_FOR_TESTS.includes(name)));
}

async function runVitest(projects, filters) {
  const needsServers = projects.some((project) => project !== 'unit');
  const database = needsServers
    ? await step('Starting a PostgreSQL for the tests', startThrowawayPostgres)
    : undefined;
  const redis = needsServers ? await startThrowawayRedis() : undefined;
  if (redis?.missing) say(`  ! tests on Redis are skipped: ${redis.missing}`);
  if (projects.includes('e2e')) await buildWeb();
  mkdirSync(path.dirname(RESULTS), { recursive: true });
  rmSync(RESULTS, { force: true });
  const args = ['run', ...projects.flatMap((name) => ['--project', name]), ...filters];
  const reporters = ['--reporter=default', `--reporter=${path.join(ROOT, 'scripts/test-results.mjs')}`];
  const env = {
    ...cleanEnvironment(),
    ...database?.env,
    ...redis?.env,
    NODE_ENV: 'test',
    NOVI_TEST_RESULTS: RESULTS,
  };
  const { code } = await run(path.join(ROOT, 'node_modules/.bin/vitest'), [...args, ...reporters], {
    env,
    output: 'show',
  });
  if (!existsSync(RESULTS)) {
    return {
      passed: 0,
      failed: 0,
      skipped: [],
      broken: [`Vitest ended with code ${code} and without results`],
    };
  }
  const results = JSON.parse(readFileSync(RESULTS, 'utf8'));
  const isClean = results.failed === 0 && results.broken.length === 0;
  if (code !== 0 && isClean) results.broken.push(`Vitest ended with code ${code} though every test passed`);
  return results;
}

/**
 * `npm test`, or `npm test -- [verify|unit|db|isolation|flow|whatsapp|e2e ...] [part of a file's path ...]`. Ends with
 * one line of real counts; a check of `verify` counts as one test, a file that fails to load as one failure.
 */
export default async function test(args) {
  const names = ['verify', ...PROJECTS];
  const chosen = args.filter((arg) => names.includes(arg));
  const filters = args.filter((arg) => !names.includes(arg));
  const wants = (name) =>
    chosen.length > 0 ? chosen.includes(name) : name !== 'verify' || filters.length === 0;
  const checks = wants('verify') ? await runChecks() : { passed: 0, failed: 0 };
  const projects = PROJECTS.filter(wants);
  const tests =
    projects.length > 0
      ? await runVitest(projects, filters)
      : { passed: 0, failed: 0, skipped: [], broken: [] };

  for (const line of tests.broken) say(`  ✗ ${line}`);
  for (const { name, reason } of tests.skipped) say(`  skipped: ${name} (${reason})`);
  const passed = checks.passed + tests.passed;
  const failed = checks.failed + tests.failed + tests.broken.length;
  const skipped = tests.skipped.length > 0 ? `, ${tests.skipped.length} skipped` : '';
  if (passed + failed === 0) say('  ✗ no test ran: is the filter right?');
  // Written before the database stops, so it waits: the total is the last line whatever the ending says.
  process.on('exit', () => process.stdout.write(`total: ${passed} passed, ${failed} failed${skipped}\n`));
  return failed > 0 || passed === 0 ? 1 : 0;
}
