import type { Benchmark } from '../benchmark.ts';
import { printDetection, summariseDetection } from '../report/detection-report.ts';
import { watchMachine } from '../report/table.ts';
import { runDetection } from './run-detection.ts';

export const detection: Benchmark = {
  what: 'how soon a browser that died, hangs or hears nothing is found, replaced, and its backlog read',
  options: {
    rounds: { otherwise: 5, what: 'crashes, hangs and kills each; as many browsers run at once' },
    silences: { otherwise: 2, what: 'sessions made deaf' },
    backlog: { otherwise: 20, what: 'messages that a customer writes while a session is down' },
  },
  async run({ count, progress }) {
    const machine = watchMachine();
    const options = { rounds: count('rounds'), silences: count('silences'), backlog: count('backlog') };
    const result = await runDetection({ ...options, progress });
    const summary = summariseDetection(result, machine());
    return { summary, readable: printDetection(summary) };
  },
};
