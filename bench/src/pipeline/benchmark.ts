import type { Benchmark } from '../benchmark.ts';
import { printPipeline, summarise } from '../report/pipeline-report.ts';
import { printScript } from '../report/script-report.ts';
import { watchMachine } from '../report/table.ts';
import { runPipeline } from './run-pipeline.ts';

export const pipeline: Benchmark = {
  what: 'a message from phone to board, and how near that is to its floor',
  options: {
    conversations: { otherwise: 150, what: 'in each run of the product and of its floor' },
    'at-once': { otherwise: 50, what: 'customers at the same time' },
    pairs: { otherwise: 3, what: 'product and floor by turns' },
    rounds: { otherwise: 2, what: 'how often all write in one moment' },
  },
  async run({ count, verbose, progress }) {
    const machine = watchMachine();
    const result = await runPipeline({
      conversations: count('conversations'),
      atOnce: count('at-once'),
      pairs: count('pairs'),
      rounds: count('rounds'),
      progress,
    });
    if (verbose) console.error(printScript(result.script));
    const summary = summarise(result, machine());
    return { summary, readable: printPipeline(summary) };
  },
};
