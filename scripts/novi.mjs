#!/usr/bin/env node
// The only bootstrap: `npm start`, `npm test` and every other command of package.json run through here. Plain
// JavaScript without dependencies, because it runs before anything is installed, and under whatever Node is there.
// .env first: the modules below read it while they load.
import './bootstrap/dotenv.mjs';
import { Problem } from './bootstrap/problem.mjs';
import { say } from './bootstrap/progress.mjs';
import { end, stopping, watchForSignals } from './bootstrap/shutdown.mjs';
import {
  ensureToolchain,
  prepareEnvironment,
  prepareHome,
  reExecute,
  trustSystemCertificates,
} from './bootstrap/toolchain.mjs';

const TASKS = {
  start: 'Novi with its database, a demo shop and the sandbox',
  test: 'every check and test; `npm test -- unit`, `npm test -- db packages/db` run some',
  verify: 'format, lint, types, boundaries, dead code, unit tests: no services',
  migrate: 'brings the database up to date; `npm run migrate -- down` takes it down',
  seed: 'fills the database: pizzeria, grocery or two-tenants',
  'rotate-master-key': 'wraps all keys with MASTER_KEY that one of MASTER_KEY_OTHERS wraps',
  'dev-db': 'a throwaway PostgreSQL and Redis for `*.db.test.ts`, until Ctrl-C',
  bench: 'benchmarks; `npm run bench -- pipeline --json`',
  faults: 'breaks all that can break: `npm run faults -- --seeds 100 --backend redis`',
  parse: 'prints how the parser reads a sentence: `npm run parse -- "2 burgers"`',
  'parser:eval': "the parser's accuracy on a folder of conversations",
  'parser:bench': "the parser's speed",
};

async function main() {
  const [task = 'start', ...args] = process.argv.slice(2);
  if (!Object.hasOwn(TASKS, task)) {
    const list = Object.entries(TASKS).map(([name, what]) => `  ${name.padEnd(13)} ${what}`);
    throw new Problem(`There is no task "${task}". There are:\n${list.join('\n')}`);
  }
  prepareHome();
  trustSystemCertificates();
  prepareEnvironment();
  const node = await ensureToolchain();
  if (node !== process.execPath) {
    const { code, error } = await reExecute(node);
    if (error) throw error;
    return code;
  }
  // From here on the Node is new enough; what is imported above must load under Node 20 as well.
  const script = ['bench', 'parse', 'parser:eval', 'parser:bench'].includes(task) ? 'script' : task;
  const { default: runTask } = await import(`./tasks/${script}.mjs`);
  return (await runTask(args, task)) ?? 0;
}

function explain(error) {
  if (error instanceof Problem) return error.message;
  if (error?.code === 'EACCES' || error?.code === 'EPERM') {
    return `${error.message}\nThe file belongs to another user: run as that user, or take the folder over with chown.`;
  }
  return error?.stack ?? String(error);
}

watchForSignals();
main().then(
  (code) => end(code),
  (error) => {
    if (!stopping.signal.aborted) say(`\n${explain(error)}\n`);
    return end(1);
  },
);
