import { setTimeout as sleep } from 'node:timers/promises';
import type { StepName } from '@novi/wa-worker/steps';
import type { CrashPoint, FaultyWorker, WorkerChoices, WorkerPlace } from './faulty-worker.ts';

export type StartWorker = (place: WorkerPlace, choices: WorkerChoices) => Promise<FaultyWorker>;

/** The workers of one world: each has a place, which another takes when it dies. */
export interface Crew {
  at(place: number): FaultyWorker | undefined;
  /** Everybody who lives. */
  all(): FaultyWorker[];
  /** Starts whoever is missing, and waits until they take messages. */
  fill(): Promise<void>;
  onFired(listener: (point: CrashPoint, worker: FaultyWorker) => void): void;
  counts(): Promise<Partial<Record<StepName, number>>>;
  stop(): Promise<void>;
}

export function gatherCrew(
  start: StartWorker,
  place: WorkerPlace,
  size: number,
  choices: (index: number) => Partial<WorkerChoices> = () => ({}),
): Crew {
  const crew: (FaultyWorker | undefined)[] = Array.from({ length: size });
  const dead: FaultyWorker[] = [];
  const listeners: ((point: CrashPoint, worker: FaultyWorker) => void)[] = [];
  let started = 0;

  const fillPlace = async (index: number) => {
    const before = crew[index];
    if (before && !before.isDead) return;
    if (before) dead.push(before);
    started += 1;
    const worker = await start(place, { name: `worker-${index}-${started}`, ...choices(index) });
    worker.onFired((point) => {
      for (const listener of listeners) listener(point, worker);
    });
    crew[index] = worker;
    // One that dies while it starts is replaced by the next call, and one whose servers are down tries again.
    const isUp = await worker.ready.then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await worker.kill();
    await sleep(100);
    await fillPlace(index);
  };
  const living = () => crew.filter((worker) => worker !== undefined).filter((worker) => !worker.isDead);
  return {
    at: (index) => crew[index],
    all: living,
    fill: async () => void (await Promise.all(crew.map((_, index) => fillPlace(index)))),
    onFired: (listener) => void listeners.push(listener),
    async counts() {
      const total: Partial<Record<StepName, number>> = {};
      for (const worker of [...dead, ...living()]) {
        for (const [name, count] of Object.entries(await worker.counts().catch(() => ({})))) {
          total[name as StepName] = (total[name as StepName] ?? 0) + count;
        }
      }
      return total;
    },
    stop: async () => void (await Promise.all(living().map((worker) => worker.stop()))),
  };
}
