import { parseArgs } from 'node:util';
import type { Benchmark } from './benchmark.ts';
import { detection } from './detection/benchmark.ts';
import { failover } from './failover/benchmark.ts';
import { flood } from './flood/benchmark.ts';
import { isolation } from './isolation/benchmark.ts';
import { pipeline } from './pipeline/benchmark.ts';
import { rotation } from './rotation/benchmark.ts';
import { sessions } from './sessions/benchmark.ts';

const benchmarks: Readonly<Record<string, Benchmark>> = {
  pipeline,
  isolation,
  rotation,
  sessions,
  flood,
  failover,
  detection,
};

const [name = '', ...args] = process.argv.slice(2);
const benchmark = benchmarks[name];
if (benchmark) await run(benchmark);
else {
  const list = Object.entries(benchmarks).map(([each, { what }]) => `  ${each.padEnd(12)} ${what}`);
  console.error(`npm run bench -- <benchmark> [--json] [options]\n${list.join('\n')}`);
  process.exitCode = 2;
}

async function run(chosen: Benchmark): Promise<void> {
  const names = Object.keys(chosen.options);
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      ...Object.fromEntries(names.map((option) => [option, { type: 'string' } as const])),
    },
  });
  const given = values as Record<string, string | boolean | undefined>;
  const count = (option: string): number => {
    const value = Number(given[option] ?? chosen.options[option]?.otherwise);
    if (Number.isInteger(value) && value > 0) return value;
    console.error(`--${option} must be a number of at least 1\n\n${usageOf(chosen)}`);
    process.exit(2);
  };
  const progress = (text: string) => console.error(`  … ${text}`);
  const { summary, readable } = await chosen.run({ count, verbose: given.verbose === true, progress });
  console.log(given.json ? JSON.stringify(summary) : readable);
}

function usageOf({ options }: Benchmark): string {
  const lines = Object.entries(options).map(
    ([option, { otherwise, what }]) => `  --${option} N`.padEnd(22) + `${what} (${otherwise})`,
  );
  return [
    '  --json              one JSON object on stdout and nothing else',
    '  --verbose           more on stderr, where a benchmark has more',
    ...lines,
  ].join('\n');
}
