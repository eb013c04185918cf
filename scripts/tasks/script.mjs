import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../bootstrap/paths.mjs';
import { Problem } from '../bootstrap/problem.mjs';
import { run } from '../bootstrap/processes.mjs';
import { startThrowawayPostgres } from '../bootstrap/throwaway-postgres.mjs';
import { startThrowawayRedis } from '../bootstrap/throwaway-redis.mjs';

const SCRIPTS = {
  bench: 'bench/src/cli.ts',
  parse: 'packages/parser/cli/parse.ts',
  'parser:eval': 'packages/parser/cli/eval.ts',
  'parser:bench': 'packages/parser/cli/bench.ts',
};

/** Passes the arguments on to the command that a package brings. */
export default async function script(args, task) {
  const entry = path.join(ROOT, SCRIPTS[task]);
  if (!existsSync(entry))
    throw new Problem(`npm run ${task} is not built yet: there is no ${SCRIPTS[task]}.`);
  // A benchmark on a server that does not wait for the disk would measure something nobody runs.
  const database = task === 'bench' ? await startThrowawayPostgres({ durable: true }) : undefined;
  const needsRedis = task === 'bench' && args[0] === 'flood';
  const redis = needsRedis ? await startThrowawayRedis() : undefined;
  const env = { ...process.env, ...database?.env, ...redis?.env };
  const { code } = await run(process.execPath, [entry, ...args], { env, output: 'show' });
  return code;
}
