import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupMembers, groupsUsing } from '@novi/wa-worker/whatsapp/web-js/process-table';
import { postJson } from '../phones/network.ts';

/** Where a session's browser is found, and how it is made deaf. */
export interface Victim {
  sessionId: string;
  number: string;
  /** The worker's folder of browsers. */
  runs: string;
  sandboxUrl: string;
}

export interface Fault {
  name: string;
  what: string;
  /** Until its supervisor's row must say so, ms. */
  goalMs: number;
  /** It takes long to be found: rounds are run beside one another, this much apart, ms. Null: one after the other. */
  apartMs: number | null;
  begin(victim: Victim): Promise<void> | void;
  /** Once it was found. */
  end?(victim: Victim): Promise<void>;
}

/** Production asks a session every 15 s: rounds three seconds apart meet it at different times of those. */
const apartMs = 3_000;

export const faults: readonly Fault[] = [
  {
    name: 'crash',
    what: 'renderer killed',
    goalMs: 30_000,
    apartMs: null,
    begin: (victim) => signal(renderersOf(victim), 'SIGKILL'),
  },
  {
    name: 'hang',
    what: 'renderer stopped',
    goalMs: 30_000,
    apartMs,
    begin: (victim) => signal(renderersOf(victim), 'SIGSTOP'),
  },
  {
    name: 'kill',
    what: 'browser killed',
    goalMs: 30_000,
    apartMs: null,
    begin: (victim) => signal(processesOf(victim), 'SIGKILL'),
  },
  {
    name: 'silence',
    what: 'deaf from a message on',
    goalMs: 180_000,
    apartMs,
    begin: (victim) => setDeaf(victim, true),
    end: (victim) => setDeaf(victim, false),
  },
];

function processesOf({ runs, sessionId }: Victim): number[] {
  const mine = readdirSync(runs).filter((run) => run.startsWith(`${sessionId}-`));
  const groups = mine.flatMap((run) => groupsUsing(join(runs, run, 'profile')));
  const pids = groups.flatMap((group) => groupMembers(group).map(({ pid }) => pid));
  if (pids.length === 0) throw new Error(`session ${sessionId} has no browser`);
  return pids;
}

function renderersOf(victim: Victim): number[] {
  const isRenderer = (pid: number) =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer');
  return processesOf(victim).filter(isRenderer);
}

function signal(pids: readonly number[], name: 'SIGKILL' | 'SIGSTOP'): void {
  if (pids.length === 0) throw new Error('there is no such process');
  for (const pid of pids) process.kill(pid, name);
}

function setDeaf({ sandboxUrl, number }: Victim, deaf: boolean): Promise<void> {
  return postJson(`${sandboxUrl}/sandbox/api/faults`, { phone: number, deaf });
}
