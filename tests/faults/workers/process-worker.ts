import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { StepName } from '@novi/wa-worker/steps';
import type { CrashPoint, FaultyWorker, WorkerChoices, WorkerPlace } from './faulty-worker.ts';
import { layLines } from './lines.ts';

const entry = fileURLToPath(new URL('../support/crashing-worker.ts', import.meta.url));

type Word = {
  ready?: true;
  armed?: CrashPoint | null;
  fired?: CrashPoint;
  thawed?: true;
  counts?: Partial<Record<StepName, number>>;
};

/** A worker in a process of its own: killed with SIGKILL, frozen with SIGSTOP. */
export async function startProcess(place: WorkerPlace, choices: WorkerChoices): Promise<FaultyWorker> {
  const { name, clockOffMs = 0, capacity } = choices;
  const lines = await layLines(place, name, capacity);
  const child = spawn(process.execPath, [entry, String(clockOffMs)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...withoutAddresses(process.env), ...lines.env },
  });
  const listeners: ((point: CrashPoint) => void)[] = [];
  const exited = once(child, 'exit').then(() => lines.close());
  let isFreezing = false;
  child.on('message', (word: Word) => {
    if (word.fired?.mode === 'hang') isFreezing = true;
    if (word.thawed) isFreezing = false;
    if (word.fired) for (const listener of listeners) listener(word.fired);
  });
  const isDead = () => child.exitCode !== null || child.signalCode !== null;
  const ready = hear(child, (word) => word.ready === true).then(() => {});
  ready.catch(() => {});
  // It says that it met the point before it freezes there: SIGCONT may come too early.
  const resume = () => {
    child.kill('SIGCONT');
    if (isFreezing && !isDead()) setTimeout(resume, 50);
  };

  return {
    name,
    ready,
    async arm(point) {
      const armed = hear(child, (word) => word.armed !== undefined);
      child.send({ arm: point });
      await armed;
    },
    async disarm() {
      if (isDead()) return;
      const armed = hear(child, (word) => word.armed !== undefined).catch(() => {});
      child.send({ arm: null });
      await armed;
    },
    onFired: (listener) => void listeners.push(listener),
    get isDead() {
      return isDead();
    },
    async kill() {
      if (isDead()) return;
      child.kill('SIGKILL');
      await exited;
    },
    stall: () => void child.kill('SIGSTOP'),
    resume,
    cut: (line, how) => lines.each(line)?.[how](),
    mend() {
      for (const cable of lines.all()) cable.mend();
      resume();
    },
    async counts() {
      if (isDead()) return {};
      const told = hear(child, (word) => word.counts !== undefined);
      child.send({ counts: true });
      return (await told).counts ?? {};
    },
    async stop() {
      if (isDead()) return;
      child.kill('SIGCONT');
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await exited;
      clearTimeout(patience);
    },
  };
}

/** The next word of the child that fits; rejects when the child ends before. */
function hear(child: ChildProcess, fits: (word: Word) => boolean): Promise<Word> {
  return new Promise((resolve, reject) => {
    const onWord = (word: Word) => {
      if (!fits(word)) return;
      done();
      resolve(word);
    };
    const onExit = () => {
      done();
      reject(new Error('the worker ended before it answered'));
    };
    const done = () => {
      child.off('message', onWord);
      child.off('exit', onExit);
    };
    child.on('message', onWord);
    child.once('exit', onExit);
  });
}

function withoutAddresses(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { REDIS_URL: _, ...rest } = env;
  return rest;
}
