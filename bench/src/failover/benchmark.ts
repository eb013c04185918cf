import type { Benchmark } from '../benchmark.ts';
import { printFailover, summariseFailover } from '../report/failover-report.ts';
import { watchMachine } from '../report/table.ts';
import { runFailover } from './run-failover.ts';

export const failover: Benchmark = {
  what: 'how soon another worker has the sessions of one that was killed or stopped',
  options: {
    sessions: { otherwise: 20, what: 'that the worker holds' },
    kills: { otherwise: 10, what: 'workers killed, one after the other' },
    stops: { otherwise: 2, what: 'workers stopped for longer than their leases' },
    backlog: { otherwise: 20, what: "messages that a customer of each session writes while it is nobody's" },
  },
  async run({ count, progress }) {
    const machine = watchMachine();
    const result = await runFailover({
      sessions: count('sessions'),
      kills: count('kills'),
      stops: count('stops'),
      backlog: count('backlog'),
      progress,
    });
    const summary = summariseFailover(result, machine());
    return { summary, readable: printFailover(summary) };
  },
};
