import { readdirSync, readFileSync } from 'node:fs';

/** A process as /proc shows it. Where there is no /proc (macOS) every list here is empty. */
export interface ProcessEntry {
  pid: number;
  group: number;
  /** Ticks since boot; with the pid it names a process for good, because pids are used again. */
  startedAt: string;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Null where there is no such process, or one that has ended and is only waited for. */
export function readProcess(pid: number): ProcessEntry | null {
  const stat = readText(`/proc/${pid}/stat`);
  // The second field is the name in brackets and may hold anything, so the rest is read from the last bracket on.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, , group] = fields ?? [];
  if (!fields || !state || 'ZX'.includes(state)) return null;
  return { pid, group: Number(group), startedAt: fields[19] ?? '' };
}

function allProcesses(): ProcessEntry[] {
  const pids = ((): string[] => {
    try {
      return readdirSync('/proc');
    } catch {
      return [];
    }
  })();
  return pids.flatMap((name) => (/^\d+$/.test(name) ? (readProcess(Number(name)) ?? []) : []));
}

/** Everything of a process group that still runs. */
export function groupMembers(group: number): ProcessEntry[] {
  return allProcesses().filter((entry) => entry.group === group);
}

/** Process groups of browsers whose profile is this directory. */
export function groupsUsing(profileDir: string): number[] {
  const flag = `--user-data-dir=${profileDir}`;
  const users = allProcesses().filter((entry) =>
    readText(`/proc/${entry.pid}/cmdline`)?.split('\0').includes(flag),
  );
  return [...new Set(users.map((entry) => entry.group))];
}

/** Ends a whole process group at once; one that has ended is no error. */
export function killGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * The memory a process group holds, in bytes: PSS, which divides what processes share among those that share it, so that
 * the figures of many browsers can be added up. 0 where there is no /proc.
 */
export function groupMemoryBytes(group: number): number {
  let kilobytes = 0;
  for (const { pid } of groupMembers(group)) {
    const rollup = readText(`/proc/${pid}/smaps_rollup`);
    kilobytes += Number(rollup?.match(/^Pss:\s+(\d+) kB/m)?.[1] ?? 0);
  }
  return kilobytes * 1024;
}
