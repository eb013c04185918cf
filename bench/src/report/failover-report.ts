import type { FailoverResult } from '../failover/run-failover.ts';
import type { Round } from '../failover/take-over.ts';
import { type Percentiles, percentiles } from '../measure/statistics.ts';
import { type Machine, table } from './table.ts';

export function summariseFailover(result: FailoverResult, machine: Machine) {
  const times = (rounds: readonly Round[]) => {
    const takeovers = rounds.flatMap((round) => round.takeovers);
    return {
      takeovers: takeovers.length,
      claimedMs: percentiles(takeovers.map(({ claimedMs }) => claimedMs)),
      readyMs: percentiles(takeovers.map(({ readyMs }) => readyMs)),
      /** From `ready` until what was written meanwhile was in the inbox. */
      backlogMs: percentiles(rounds.flatMap((round) => round.backlogMs)),
    };
  };
  const { killed, stopped, ...counts } = result;
  return { bench: 'failover', machine, killed: times(killed), stopped: times(stopped), ...counts };
}

export function printFailover(summary: ReturnType<typeof summariseFailover>): string {
  const { killed, stopped, staleWrites, overlaps, erasedPairings, notTaken, backlog, machine } = summary;
  const line = (name: string, { p50, p95, p99 }: Percentiles) => [name, ...[p50, p95, p99].map(Math.round)];
  return [
    table([
      ['ms from when the lease may be claimed', 'p50', 'p95', 'p99'],
      line(`killed (${killed.takeovers}): claimed`, killed.claimedMs),
      line('killed: ready', killed.readyMs),
      line(`stopped (${stopped.takeovers}): claimed`, stopped.claimedMs),
      line('stopped: ready', stopped.readyMs),
      ['ms from ready until the backlog is in the inbox', '', '', ''],
      line('killed', killed.backlogMs),
      line('stopped', stopped.backlogMs),
    ]),
    '',
    `two holders at once: ${overlaps}   stale writes believed: ${staleWrites.accepted} of ${staleWrites.tried}   pairings erased: ${erasedPairings}   not taken over: ${notTaken}`,
    `messages written meanwhile: ${backlog.written}   missing: ${backlog.missing}   doubled: ${backlog.doubled}`,
    `${machine.cores} cores, load ${machine.load.join(' to ')}`,
  ].join('\n');
}
