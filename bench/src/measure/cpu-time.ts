import { readdirSync, readFileSync } from 'node:fs';

/** USER_HZ, which Linux fixes at 100 for what /proc shows (proc(5)). */
const ticksPerSecond = 100;

/** Whose processes to add up: one pid, or a server with all that it started. */
export type Subjects = Record<string, { pid: number; withChildren?: boolean }>;

/** CPU seconds that each subject has used since it began. Linux only: reads /proc. */
export function cpuSeconds(subjects: Subjects): Record<string, number> {
  const times = Object.entries(subjects).map(([name, { pid, withChildren }]) => {
    const own = readStat(pid);
    if (!own) throw new Error(`${name} (pid ${pid}) is gone`);
    if (!withChildren) return [name, own.used] as const;
    const children = listPids().map(readStat);
    const theirs = children.reduce((sum, stat) => sum + (stat?.parent === pid ? stat.used : 0), 0);
    return [name, own.used + own.reaped + theirs] as const;
  });
  return Object.fromEntries(times);
}

/** CPU seconds that everything alive in these process groups has used since it began. */
export function groupCpuSeconds(groups: readonly number[]): number {
  const stats = listPids().map(readStat);
  return stats.reduce((sum, stat) => sum + (stat && groups.includes(stat.group) ? stat.used : 0), 0);
}

/** What was used between two readings, CPU seconds. */
export function between(
  before: Record<string, number>,
  after: Record<string, number>,
): Record<string, number> {
  return Object.fromEntries(Object.entries(after).map(([name, used]) => [name, used - (before[name] ?? 0)]));
}

/** The process that started `pid`; for a backend of PostgreSQL that is the postmaster. */
export function parentOf(pid: number): number {
  const stat = readStat(pid);
  if (!stat) throw new Error(`no process ${pid} here: the benchmark needs PostgreSQL on its own machine`);
  return stat.parent;
}

const listPids = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

/** Fields 4, 5 and 14 to 17 of /proc/<pid>/stat; undefined when the process has ended. */
function readStat(pid: number): { parent: number; group: number; used: number; reaped: number } | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The second field, the command in brackets, may itself hold spaces and brackets.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const seconds = (index: number) => Number(fields[index - 3]) / ticksPerSecond;
  return {
    parent: Number(fields[1]),
    group: Number(fields[2]),
    used: seconds(14) + seconds(15),
    reaped: seconds(16) + seconds(17),
  };
}
