import type { Benchmark } from '../benchmark.ts';
import { printIsolation, summariseIsolation } from '../report/isolation-report.ts';
import { watchMachine } from '../report/table.ts';
import { runIsolation } from './run-isolation.ts';

export const isolation: Benchmark = {
  what: 'what row-level security costs',
  options: {
    operations: { otherwise: 400, what: 'in each run' },
    rounds: { otherwise: 6, what: 'runs of each role' },
  },
  async run({ count, progress }) {
    const machine = watchMachine();
    const result = await runIsolation({ operations: count('operations'), rounds: count('rounds'), progress });
    const summary = summariseIsolation(result, machine());
    return { summary, readable: printIsolation(summary) };
  },
};
