import { type RunningWorker, startWorker } from '@novi/wa-worker/compose';
import { readEnv } from '@novi/wa-worker/env';
import { openLog } from '@novi/wa-worker/log';
import { crashStep, InjectedFailure } from './crash-step.ts';
import { faultTimings } from './fault-timings.ts';
import type { CrashPoint, FaultyWorker, WorkerChoices, WorkerPlace } from './faulty-worker.ts';
import { layLines } from './lines.ts';

/**
 * A worker composed in this process, for histories by the hundred. Killed, all its lines are cut at once, so that
 * for the database, Redis and the phones it is gone as after SIGKILL: what it had begun is rolled back, what it had
 * sent stays sent. What is left of it in memory can reach nobody and is thrown away. Frozen, nothing passes its lines.
 */
export async function startInProcess(place: WorkerPlace, choices: WorkerChoices): Promise<FaultyWorker> {
  const { name, clockOffMs = 0, capacity, timings = faultTimings, replace } = choices;
  const lines = await layLines(place, name, capacity);
  const listeners: ((point: CrashPoint) => void)[] = [];
  let isDead = false;
  let worker: RunningWorker | undefined;
  let resumed = Promise.withResolvers<void>();
  resumed.resolve();
  const gone = Promise.withResolvers<never>();
  gone.promise.catch(() => {});

  let isFrozen = false;
  const stall = () => {
    // Its timers run on, so it may come to a second point while it stands at the first.
    if (isFrozen) return;
    isFrozen = true;
    resumed = Promise.withResolvers();
    for (const cable of lines.all()) cable.stall();
  };
  const resume = () => {
    if (isDead) return;
    // Its timers ran on meanwhile, so calls it gave up lie in the wire, which a frozen process would not have made.
    if (isFrozen) lines.each('network')?.cut();
    isFrozen = false;
    for (const cable of lines.all()) cable.mend();
    resumed.resolve();
  };
  const discard = async () => {
    await worker?.drain().catch(() => {});
    await lines.close();
  };
  const die = () => {
    if (isDead) return;
    isDead = true;
    for (const cable of lines.all()) cable.cut();
    gone.reject(new InjectedFailure('this worker is dead'));
    resumed.resolve();
    // drain() waits for work that cannot go on; nobody waits for drain().
    void starting.catch(() => {}).then(discard);
  };
  const step = crashStep(async (point) => {
    for (const listener of listeners) listener(point);
    if (point.mode === 'error') throw new InjectedFailure(`injected ${point.when} ${point.step}`);
    if (point.mode === 'exit') {
      die();
      return gone.promise;
    }
    stall();
    await Promise.race([resumed.promise, gone.promise]);
  }, replace);

  const starting = startWorker({
    env: readEnv({ ...process.env, ...lines.env }),
    log: openLog(lines.env.LOG_LEVEL as 'silent'),
    timings,
    aroundStep: step.run,
    now: () => new Date(Date.now() + clockOffMs),
  }).then((started) => {
    worker = started;
  });

  return {
    name,
    ready: Promise.race([starting, gone.promise]),
    arm: async (point) => step.arm(point),
    disarm: async () => step.arm(undefined),
    onFired: (listener) => void listeners.push(listener),
    get isDead() {
      return isDead;
    },
    kill: async () => die(),
    stall,
    resume,
    cut: (line, how) => (isDead ? undefined : lines.each(line)?.[how]()),
    mend: resume,
    counts: async () => step.counts,
    async stop() {
      if (isDead) return;
      isDead = true;
      await starting;
      await discard();
    },
  };
}
