import { readdirSync, readFileSync } from 'node:fs';

/** Processes that have this text among their arguments and have not ended, by /proc. */
export function processesWith(text: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const state = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.[0];
        return state !== 'Z' && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** The process groups of those, and how many processes of theirs are left. */
export function membersOf(groups: readonly number[]): number {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const [state, , group] = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '').split(
          ' ',
        );
        return state !== 'Z' && groups.includes(Number(group));
      } catch {
        return false;
      }
    }).length;
}

export async function until(what: string, fits: () => boolean | Promise<boolean>): Promise<void> {
  const giveUp = Date.now() + 45_000;
  while (!(await fits())) {
    if (Date.now() > giveUp) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
