import type { FailoverResult } from '../failover/run-failover.ts';
import type { Takeover } from '../failover/watch-leases.ts';
import { percentiles } from '../measure/statistics.ts';
import { type Machine, table } from './table.ts';

export function summariseFailover(result: FailoverResult, machine: Machine) {
  const times = (takeovers: Takeover[]) => ({
    takeovers: takeovers.length,
    claimedMs: percentiles(takeovers.map(({ claimedMs }) => claimedMs)),
    readyMs: percentiles(takeovers.map(({ readyMs }) => readyMs)),
  });
  const { killed, stopped, ...counts } = result;
  return { bench: 'failover', machine, killed: times(killed), stopped: times(stopped), ...counts };
}

export function printFailover(summary: ReturnType<typeof summariseFailover>): string {
  const { killed, stopped, staleWrites, overlaps, erasedPairings, machine } = summary;
  const line = (name: string, { p50, p95, p99 }: { p50: number; p95: number; p99: number }) => [
    name,
    Math.round(p50),
    Math.round(p95),
    Math.round(p99),
  ];
  return [
    table([
      ['ms from when the lease may be claimed', 'p50', 'p95', 'p99'],
      line(`killed (${killed.takeovers}): claimed`, killed.claimedMs),
      line('killed: ready', killed.readyMs),
      line(`stopped (${stopped.takeovers}): claimed`, stopped.claimedMs),
      line('stopped: ready', stopped.readyMs),
    ]),
    '',
    `two holders at once: ${overlaps}   stale writes believed: ${staleWrites.accepted} of ${staleWrites.tried}   pairings erased: ${erasedPairings}`,
    `${machine.cores} cores, load ${machine.load.join(' to ')}`,
  ].join('\n');
}
