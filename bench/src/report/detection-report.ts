import type { DetectionResult } from '../detection/run-detection.ts';
import { percentiles } from '../measure/statistics.ts';
import { type Machine, table } from './table.ts';

const backlogGoalMs = 60_000;

/** Median and worst, ms. */
interface Spread {
  p50: number;
  max: number;
}

function spread(values: readonly number[]): Spread {
  return { p50: Math.round(percentiles(values).p50), max: Math.round(Math.max(...values)) };
}

export function summariseDetection({ kinds, backlog }: DetectionResult, machine: Machine) {
  return {
    bench: 'detection',
    machine,
    kinds: kinds.map(({ fault, rounds }) => ({
      fault: fault.name,
      what: fault.what,
      rounds: rounds.length,
      said: [...new Set(rounds.map(({ saidState }) => saidState))],
      foundMs: spread(rounds.map(({ foundMs }) => foundMs)),
      goalFoundMs: fault.goalMs,
      readyMs: spread(rounds.map(({ readyMs }) => readyMs)),
      // One that was never read makes the worst infinite, and not invisible.
      backlogMs: spread(rounds.map(({ backlogMs }) => backlogMs ?? Number.POSITIVE_INFINITY)),
    })),
    goalBacklogMs: backlogGoalMs,
    backlog,
  };
}

export function printDetection(summary: ReturnType<typeof summariseDetection>): string {
  const { machine, kinds, goalBacklogMs, backlog } = summary;
  const both = ({ p50, max }: Spread) => `${p50}, ${max}`;
  return [
    table([
      ['ms from the fault: p50, max', 'rounds', 'found', 'goal', 'ready', 'backlog after ready', 'goal'],
      ...kinds.map((kind) => [
        `${kind.fault} (${kind.what})`,
        kind.rounds,
        both(kind.foundMs),
        kind.goalFoundMs,
        both(kind.readyMs),
        both(kind.backlogMs),
        goalBacklogMs,
      ]),
    ]),
    '',
    ...kinds.map(({ fault, said }) => `${fault}: the row said ${said.join('; ')}`),
    `messages written: ${backlog.written}   missing: ${backlog.missing}   doubled: ${backlog.doubled}`,
    `${machine.cores} cores, load ${machine.load.join(' to ')}`,
  ].join('\n');
}
