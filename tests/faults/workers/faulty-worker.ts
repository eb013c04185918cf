import type { StepName } from '@novi/wa-worker/steps';
import type { Timings } from '@novi/wa-worker/timings';

/** How an effect fails: the process dies, it freezes until somebody else has taken over, or the effect throws. */
export type CrashMode = 'exit' | 'hang' | 'error';

export interface CrashPoint {
  when: 'before' | 'after';
  step: StepName;
  mode: CrashMode;
}

export type Line = 'postgres' | 'redis' | 'network';
export type LineFault = 'cut' | 'stall' | 'lose';

/** A worker that can be broken. Each is the real one, composed as in production but for its timings. */
export interface FaultyWorker {
  readonly name: string;
  /** Resolves once it takes messages. */
  ready: Promise<void>;
  /** The next effect of that name fails so, once. */
  arm(point: CrashPoint): Promise<void>;
  disarm(): Promise<void>;
  /** Called whenever an armed point was met. */
  onFired(listener: (point: CrashPoint) => void): void;
  readonly isDead: boolean;
  /** No warning and no goodbye. */
  kill(): Promise<void>;
  /** Frozen: it holds all it has and does nothing. */
  stall(): void;
  resume(): void;
  /** One of its lines is dead, or passes nothing in either direction, or its connections are lost without a word. */
  cut(line: Line, how: LineFault): void;
  mend(): void;
  /** How often each effect began. */
  counts(): Promise<Partial<Record<StepName, number>>>;
  /** In order, as at SIGTERM. */
  stop(): Promise<void>;
}

export interface WorkerPlace {
  databaseUrl: string;
  rolePassword: string;
  redisUrl: string | null;
  sandboxUrl: string;
  smtpPort: number;
  /** The folder of the storage of files. */
  uploadPath: string;
}

export interface WorkerChoices {
  name: string;
  /** How far this machine's clock is off, ms. */
  clockOffMs?: number;
  /** sessions it may hold */
  capacity?: number;
  timings?: Timings;
  /** Runs instead of an effect, every time; only in this process. */
  replace?: Partial<Record<StepName, (effect: () => Promise<unknown>) => Promise<unknown>>>;
}
