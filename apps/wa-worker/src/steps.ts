import type { Log as CoreLog } from '@novi/core/context';

export type Log = CoreLog;

/**
 * The named effects of a worker: each commit, wake-up, send and question to the network, in the order one message meets
 * them, and those beside it. Fault tests go through all of them, so an effect that is new gets a name here. Without one
 * are notes for people (when a line was last heard, alerts, mails), and the watermark, which says only from where to read
 * again what is in the inbox already.
 */
export const stepNames = [
  'report_session',
  'receive',
  'fetch_file',
  'store_file',
  'wake_conversation',
  'handle',
  'give_up',
  'wake_outbox',
  'claim',
  'look_up',
  'send',
  'mark_sent',
  'mark_failed',
  'ack',
  'run_timer',
] as const;

export type StepName = (typeof stepNames)[number];

/**
 * Runs one effect under its name. What composes the worker gives it: metrics time it in production, and a fault test
 * can stop the process before or after it. Nothing inside an effect knows.
 */
export type RunStep = <T>(name: StepName, effect: () => Promise<T>) => Promise<T>;
