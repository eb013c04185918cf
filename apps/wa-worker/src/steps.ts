import type { Log as CoreLog } from '@novi/core/context';

export type Log = CoreLog;

/** The named effects of a worker, in the order one message meets them. */
export type StepName =
  | 'receive'
  | 'wake_conversation'
  | 'handle'
  | 'wake_outbox'
  | 'claim'
  | 'send'
  | 'mark_sent'
  | 'ack';

/**
 * Runs one effect under its name. What composes the worker gives it: metrics time it in production, and a fault test
 * can stop the process before or after it. Nothing inside an effect knows.
 */
export type RunStep = <T>(name: StepName, effect: () => Promise<T>) => Promise<T>;
