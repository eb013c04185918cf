import { round } from '../measure/statistics.ts';
import type { Held } from '../sessions/growth.ts';
import type { SessionsResult } from '../sessions/run-sessions.ts';
import { type Machine, table } from './table.ts';

export interface SessionsSummary {
  machine: Machine;
  goalFurtherMb: number;
  browsers: SessionsResult[];
}

export function printSessions({ machine, goalFurtherMb, browsers }: SessionsSummary): string {
  const row = (name: string, value: (result: SessionsResult) => string | number) => [
    name,
    ...browsers.map(value),
  ];
  const held = (result: SessionsResult) =>
    Object.entries(result.heldMb)
      .map(([count, mb]) => `${count}: ${Math.round(mb)}`)
      .join(', ');
  return [
    `${machine.cores} cores, load ${machine.load.join(' then ')}; the stand-in page, so a floor of the real one`,
    table([
      row('', ({ isHeadlessShell }) => (isHeadlessShell ? 'headless shell' : 'full browser')),
      row('start to code, ms', (result) => result.startToCodeMs),
      row('scan to ready, ms', (result) => result.scanToReadyMs),
      row('resume to ready, ms', (result) => result.resumeToReadyMs),
      row('PSS of n sessions, MB', held),
      row(`each further session, MB (goal ${goalFurtherMb})`, (result) => result.furtherMb),
      row('each further empty browser, MB', (result) => result.floorMb),
      row('ratio', (result) => result.ratio),
      row('idle, % of a core', (result) => result.idleCpuPercent),
      row('watchdog, MB for all', (result) => result.watchdogMb),
    ]),
    ...browsers.map(({ isHeadlessShell, growth }) =>
      table([
        [isHeadlessShell ? 'headless shell, MB' : 'full browser, MB', ...columns.map(([name]) => name)],
        ...growth.map((held) => [`after ${held.messages} messages`, ...columns.map(([, key]) => held[key])]),
        [
          `grown over the last ${messagesAfterWarmUp(growth)} (goal 0)`,
          ...columns.map(([, key]) => grown(growth, key)),
        ],
      ]),
    ),
  ].join('\n\n');
}

/** After a forced collection each. */
const columns = [
  ['all', 'allMb'],
  ['renderer', 'rendererMb'],
  ['its own', 'rendererOwnMb'],
  ['JS live', 'jsUsedMb'],
  ['JS held', 'jsHeldMb'],
  ['Blink', 'blinkMb'],
] as const satisfies readonly (readonly [string, keyof Held])[];

/** From the end of the warm-up, which is the second reading, to the last. */
export function grown(growth: readonly Held[], key: keyof Held): number {
  return round((growth.at(-1)?.[key] ?? Number.NaN) - (growth[1]?.[key] ?? Number.NaN));
}

const messagesAfterWarmUp = (growth: readonly Held[]) => grown(growth, 'messages');
