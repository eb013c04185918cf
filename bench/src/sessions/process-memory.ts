import { readFileSync } from 'node:fs';
import { groupMembers, groupsUsing } from '@novi/wa-worker/whatsapp/web-js/process-table';

export interface ProcessBytes {
  /** Chromium's `--type`, such as `renderer`; `browser` for the one that has none. */
  type: string;
  /** PSS, which divides what processes share among those that share it. */
  pss: number;
  /** The part of it that belongs to no file. */
  own: number;
}

/** What each process of the browser with this profile holds, bytes, by /proc. */
export function processBytes(profile: string): ProcessBytes[] {
  return groupsUsing(profile)
    .flatMap(groupMembers)
    .map(({ pid }) => ({
      type: /--type=([\w-]+)/.exec(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.[1] ?? 'browser',
      ...parseRollup(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')),
    }));
}

/** Of /proc/<pid>/smaps_rollup (proc_pid_smaps(5)), whose figures are KiB. */
export function parseRollup(text: string): { pss: number; own: number } {
  const bytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) * 1024;
  return { pss: bytes('Pss'), own: bytes('Pss_Anon') };
}
