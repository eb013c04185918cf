import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { guards } from './guards/guards.ts';
import { cells } from './sweep/cells.ts';

const cli = fileURLToPath(new URL('./cli.ts', import.meta.url));
const aLongTime = { timeout: 900_000 };

interface Printed {
  crashPoints?: { points: number; good: number };
  guards?: { name: string; isCaught: boolean }[];
  failures: unknown[];
}

/** `npm run faults` with these arguments, on the servers that are there for the tests. */
function faults(...args: string[]): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const all = [cli, '--sample', '--json', ...args];
    execFile(process.execPath, all, { maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      if (stdout.startsWith('{')) resolve(JSON.parse(stdout));
      else reject(new Error(stderr || error?.message));
    });
  });
}

// A part of `npm run faults`, which plays seeded histories, real processes and every guard besides.
describe('faults', () => {
  it('at any crash point lose nothing, double nothing and turn nothing round', aLongTime, async () => {
    const { crashPoints, failures } = await faults('--sweep', '--worlds', '2');
    expect(failures).toEqual([]);
    expect(crashPoints).toMatchObject({ points: cells.length, good: cells.length });
  });

  it('are found by the checker when a guard is taken away', aLongTime, async () => {
    const printed = await faults('--guards', '--only', 'unique key,look-up,sweeper,none');
    expect(printed.guards?.map(({ isCaught }) => isCaught)).toEqual([true, true, true, true]);
    expect(guards.length).toBeGreaterThan(4);
  });
});
