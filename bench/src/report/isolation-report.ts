import type { Cost, IsolationResult } from '../isolation/run-isolation.ts';
import { type Machine, table } from './table.ts';

const goalRatio = 1.1;

export function summariseIsolation(result: IsolationResult, machine: Machine) {
  return { machine, ...result, goal: goalRatio };
}

export function printIsolation({ machine, request, write }: ReturnType<typeof summariseIsolation>): string {
  const row = (name: string, cost: Cost) => [
    name,
    cost.cpuMs,
    cost.bypassCpuMs,
    cost.cpuRatio,
    cost.timeRatio,
    goalRatio,
  ];
  return [
    `${machine.cores} cores, load ${machine.load.join(' then ')}`,
    table([
      ['isolation', 'CPU ms', 'without policies', 'CPU ratio', 'time ratio', 'goal'],
      row('request of 5 queries', request),
      row('write', write),
    ]),
  ].join('\n\n');
}
