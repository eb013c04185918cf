import { setTimeout as sleep } from 'node:timers/promises';
import { between, cpuSeconds, type Subjects } from '../measure/cpu-time.ts';
import { readStepTimes, type StepTime, stepsBetween } from '../measure/step-times.ts';
import { closedLoop } from './closed-loop.ts';

export interface Run {
  conversations: number;
  seconds: number;
  /** CPU seconds by process. */
  cpu: Record<string, number>;
}

export interface ProductRun extends Run {
  steps: Record<string, StepTime>;
}

export interface RunOptions {
  conversations: number;
  atOnce: number;
  subjects: Subjects;
}

export async function runFloor(replay: () => Promise<void>, options: RunOptions): Promise<Run> {
  const cpu = cpuSeconds(options.subjects);
  const seconds = await closedLoop(options.conversations, options.atOnce, replay);
  return { conversations: options.conversations, seconds, cpu: between(cpu, cpuSeconds(options.subjects)) };
}

/**
 * The product with customers at the other end. Its time ends with the worker's last step, not with the last answer:
 * the floor too does everything that belongs to a conversation.
 */
export async function runProduct(
  talk: () => Promise<unknown>,
  metricsUrl: string,
  options: RunOptions,
): Promise<ProductRun> {
  const steps = await readStepTimes(metricsUrl);
  const cpu = cpuSeconds(options.subjects);
  const answered = await closedLoop(options.conversations, options.atOnce, talk);
  const { afterSeconds, steps: last } = await untilIdle(metricsUrl);
  return {
    conversations: options.conversations,
    seconds: answered + afterSeconds,
    cpu: between(cpu, cpuSeconds(options.subjects)),
    steps: stepsBetween(steps, last),
  };
}

const lookEveryMs = 20;
const idleMs = 400;

/** Waits until the worker has done nothing for a while; returns how long it went on before that. */
async function untilIdle(
  metricsUrl: string,
): Promise<{ afterSeconds: number; steps: Record<string, StepTime> }> {
  const begun = performance.now();
  let changedAt = begun;
  let before = -1;
  for (;;) {
    const steps = await readStepTimes(metricsUrl);
    const count = Object.values(steps).reduce((sum, step) => sum + step.count, 0);
    if (count !== before && before !== -1) changedAt = performance.now();
    before = count;
    if (performance.now() - changedAt > idleMs) return { afterSeconds: (changedAt - begun) / 1000, steps };
    await sleep(lookEveryMs);
  }
}
