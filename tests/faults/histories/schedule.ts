import { stepNames } from '@novi/wa-worker/steps';
import type { CrashPoint, Line, LineFault } from '../workers/faulty-worker.ts';
import type { SeededRandom } from '../world/random.ts';
import type { Backend } from '../world/world.ts';

/** What goes wrong with the machines of a world, and when: ms after its first customers began. */
export type Fault = { atMs: number } & (
  | { kind: 'kill worker'; worker: number; forMs: number }
  | { kind: 'freeze worker'; worker: number; forMs: number }
  | { kind: 'crash point'; worker: number; point: CrashPoint; forMs: number }
  | { kind: 'cut line'; worker: number; line: Line; how: LineFault; forMs: number }
  | { kind: 'kill postgres backends'; role: (typeof roles)[number] }
  | { kind: 'flush redis' }
  | { kind: 'restart redis empty'; forMs: number }
  | { kind: 'crash postgres' }
);

export interface Schedule {
  workers: 2 | 3;
  /** of the last worker, ms */
  clockOffMs: number;
  /** Whether the network drops a second message of a driver with an id it has seen: nobody knows if the real one does. */
  dropRepeatedIds: boolean;
  faults: Fault[];
}

const roles = ['app_tenant', 'app_relay', 'app_jobs'] as const;
const modes = ['exit', 'hang', 'error'] as const;
const tenMinutes = 600_000;
/** Faults begin within so long; what lasts ends a few seconds later. */
export const stormMs = 8_000;

/** @param canCrashPostgres the server is the run's own */
export function drawSchedule(random: SeededRandom, backend: Backend, canCrashPostgres: boolean): Schedule {
  const workers = random.pick([2, 3] as const);
  const clockOffMs = random.chance(0.2) ? random.pick([-tenMinutes, tenMinutes]) : 0;
  const draw = () => drawFault(random, backend, workers, canCrashPostgres);
  const faults = Array.from({ length: random.between(5, 10) }, draw);
  return {
    workers,
    clockOffMs,
    dropRepeatedIds: random.chance(0.25),
    faults: faults.sort((a, b) => a.atMs - b.atMs),
  };
}

function drawFault(
  random: SeededRandom,
  backend: Backend,
  workers: number,
  canCrashPostgres: boolean,
): Fault {
  const atMs = random.between(0, stormMs);
  const worker = random.between(0, workers - 1);
  // Longer than a lease and the 2 s that the next holder waits.
  const long = () => random.between(5_500, 7_000);
  const short = () => random.between(100, 1_500);
  const crash = (): Fault => {
    const when = random.pick(['before', 'after'] as const);
    const point = { when, step: random.pick(stepNames), mode: random.pick(modes) };
    return { atMs, kind: 'crash point', worker, point, forMs: long() };
  };
  const draw: (() => Fault)[] = [
    crash,
    crash,
    crash,
    () => ({ atMs, kind: 'kill worker', worker, forMs: short() }),
    () => ({ atMs, kind: 'freeze worker', worker, forMs: random.chance(0.7) ? long() : short() }),
    () => ({
      atMs,
      kind: 'cut line',
      worker,
      line: random.pick(backend === 'redis' ? ['postgres', 'redis', 'network'] : ['postgres', 'network']),
      how: random.pick(['cut', 'stall', 'lose']),
      forMs: random.chance(0.4) ? long() : short(),
    }),
    () => ({ atMs, kind: 'kill postgres backends', role: random.pick(roles) }),
  ];
  if (backend === 'redis') {
    draw.push(() => ({ atMs, kind: 'flush redis' }));
    draw.push(() => ({ atMs, kind: 'restart redis empty', forMs: short() }));
  }
  if (canCrashPostgres) draw.push(() => ({ atMs, kind: 'crash postgres' }));
  return random.pick(draw)();
}
