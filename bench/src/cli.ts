import { parseArgs } from 'node:util';
import { runIsolation } from './isolation/run-isolation.ts';
import { runPipeline } from './pipeline/run-pipeline.ts';
import { printIsolation, summariseIsolation } from './report/isolation-report.ts';
import { printPipeline, summarise } from './report/pipeline-report.ts';
import { printScript } from './report/script-report.ts';
import { watchMachine } from './report/table.ts';

const usage = `npm run bench -- pipeline | isolation
  --json             one JSON object on stdout and nothing else
  --conversations N  pipeline: in each run of the product and of its floor (150)
  --at-once N        pipeline: customers at the same time (50)
  --pairs N          pipeline: product and floor by turns (3)
  --operations N     isolation: in each run (400)
  --rounds N         pipeline: how often all write in one moment (2); isolation: runs of each role (6)
  --verbose          pipeline: every statement of one conversation, on stderr`;

const number = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    conversations: number,
    'at-once': number,
    pairs: number,
    operations: number,
    rounds: number,
  },
});

function count(
  name: 'conversations' | 'at-once' | 'pairs' | 'operations' | 'rounds',
  otherwise: number,
): number {
  const given = Number(values[name] ?? otherwise);
  if (Number.isInteger(given) && given > 0) return given;
  console.error(`--${name} must be a number of at least 1\n\n${usage}`);
  process.exit(2);
}

const progress = (text: string) => console.error(`  … ${text}`);
const print = <T>(summary: T, readable: (summary: T) => string) =>
  console.log(values.json ? JSON.stringify(summary) : readable(summary));
const machine = watchMachine();

switch (positionals[0]) {
  case 'pipeline': {
    const result = await runPipeline({
      conversations: count('conversations', 150),
      atOnce: count('at-once', 50),
      pairs: count('pairs', 3),
      rounds: count('rounds', 2),
      progress,
    });
    if (values.verbose) console.error(printScript(result.script));
    print(summarise(result, machine()), printPipeline);
    break;
  }
  case 'isolation': {
    const result = await runIsolation({
      operations: count('operations', 400),
      rounds: count('rounds', 6),
      progress,
    });
    print(summariseIsolation(result, machine()), printIsolation);
    break;
  }
  default:
    console.error(usage);
    process.exitCode = 2;
}
