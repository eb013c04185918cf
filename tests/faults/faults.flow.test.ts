import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sampleCells } from './sweep/cells.ts';

const cli = fileURLToPath(new URL('./cli.ts', import.meta.url));
const aLongTime = { timeout: 600_000 };

interface Printed {
  crashPoints?: { points: number; good: number };
  guards?: { name: string; isCaught: boolean }[];
  failures: unknown[];
}

/** `npm run faults` with these arguments, on the servers that are there for the tests. */
function faults(...args: string[]): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const all = [cli, '--sample', '--json', '--worlds', '1', ...args];
    execFile(process.execPath, all, { maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      if (stdout.startsWith('{')) resolve(JSON.parse(stdout));
      else reject(new Error(stderr || error?.message));
    });
  });
}

/**
 * A sample of `npm run faults`: of the crash points a worker that dies before and after each effect; two guards, and
 * none. All workers are in one process. The whole has every point in every way, a thousand histories, processes that are
 * really killed, and every guard.
 */
describe('faults', () => {
  it('at a crash point lose nothing, double nothing and turn nothing round', aLongTime, async () => {
    const { crashPoints, failures } = await faults('--sweep');
    expect(failures).toEqual([]);
    expect(crashPoints).toMatchObject({ points: sampleCells.length, good: sampleCells.length });
  });

  it('are found by the checker when a guard is taken away', aLongTime, async () => {
    const printed = await faults('--guards', '--only', 'look-up,sweeper,none');
    expect(printed.failures).toEqual([]);
    expect(printed.guards?.map(({ isCaught }) => isCaught)).toEqual([true, true, true, true]);
  });
});
