import type { SessionRunner } from './session-runner.ts';

/**
 * A session this worker holds, and until when it may. One timer per lease stops it, whatever else is going on: neither a
 * renewal that hangs nor a loop that was busy lets a session live past its lease.
 */
export class HeldSession {
  readonly runner: SessionRunner;
  readonly #onOverdue: () => void;
  #goodUntilMs = 0;
  #timer: NodeJS.Timeout | undefined;
  /** The restarts it has seen asked for. */
  restarts: number;

  constructor(
    runner: SessionRunner,
    options: { goodUntilMs: number; restarts: number; onOverdue: () => void },
  ) {
    this.runner = runner;
    this.restarts = options.restarts;
    this.#onOverdue = options.onOverdue;
    this.renewed(options.goodUntilMs);
  }

  get goodForMs(): number {
    return this.#goodUntilMs - performance.now();
  }

  /** The lease is good until then, by the monotonic clock. An answer that comes late says nothing new. */
  renewed(goodUntilMs: number): void {
    if (goodUntilMs <= this.#goodUntilMs) return;
    this.#goodUntilMs = goodUntilMs;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onOverdue, Math.max(0, this.goodForMs));
    this.runner.extend(this.goodForMs);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
