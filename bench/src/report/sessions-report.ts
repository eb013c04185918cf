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
      row('PSS before messages, MB', (result) => result.beforeMb),
      row('PSS after so many messages, MB', ({ messages, afterMb }) => `${messages}: ${afterMb}`),
      row('PSS after as many again, MB', (result) => result.afterAgainMb),
      row('watchdog, MB for all', (result) => result.watchdogMb),
    ]),
  ].join('\n\n');
}
