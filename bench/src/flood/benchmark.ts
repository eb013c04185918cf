import { noRedis } from '@novi/db/testing/test-redis';
import type { Benchmark } from '../benchmark.ts';
import { table, watchMachine } from '../report/table.ts';
import { type FloodResult, runFlood } from './run-flood.ts';

/** What the others may wait, ms at the 95th percentile, while one floods. */
const goalMs = 1_000;

export const flood: Benchmark = {
  what: 'one tenant floods, the others write as ever: what they wait, on both homes of jobs',
  options: {
    tenants: { otherwise: 200, what: 'the flooding one among them' },
    messages: { otherwise: 10_000, what: 'of the flood, each a customer of its own' },
    'per-minute': {
      otherwise: 240,
      what: 'messages of all the others, halved until sustained without a flood',
    },
    seconds: { otherwise: 60, what: 'each measurement' },
  },
  async run({ count, progress }) {
    const machine = watchMachine();
    const results: FloodResult[] = [];
    for (const home of ['postgres', 'redis'] as const) {
      if (home === 'redis' && noRedis) {
        progress(`not on Redis: ${noRedis}`);
        continue;
      }
      results.push(
        await runFlood({
          home,
          tenants: count('tenants'),
          messages: count('messages'),
          perMinute: count('per-minute'),
          seconds: count('seconds'),
          progress: (text) => progress(`${home}: ${text}`),
        }),
      );
    }
    return { summary: { goalMs, results, machine: machine() }, readable: results.map(print).join('\n\n') };
  },
};

function print(result: FloodResult): string {
  const row = (name: string, { queued, claimed, messages, unanswered }: FloodResult['quiet']) => [
    name,
    messages,
    unanswered,
    ...[queued.p50, queued.p95, queued.p99, claimed.p50, claimed.p95, claimed.p99].map(Math.round),
  ];
  const { flooder } = result;
  return [
    `${result.home}: the others write ${result.perMinute} messages a minute; goal p95 ${goalMs} ms`,
    table([
      ['others', 'sent', 'unanswered', 'queued p50', 'p95', 'p99', 'claimed p50', 'p95', 'p99'],
      row('without the flood', result.quiet),
      row('with it', result.flooded),
    ]),
    `p95 with the flood is ${result.ratio} of that without`,
    `the flooding tenant: the network took ${flooder.accepted} in ${flooder.acceptedInSeconds} s; ` +
      `${flooder.received} received and ${flooder.answered} answered when the measurement ended ` +
      `(${flooder.answeredPerSecond} a second)`,
  ].join('\n');
}
