import type { Signal } from '@novi/db/signals/signal';

/** What this worker does itself when something was committed, by it or by another process. */
export interface SignalHandlers {
  conversation: ((signal: Signal) => Promise<void>) | null;
  /** Returns false for a tenant whose sessions another worker holds. */
  outbox: (signal: Signal) => Promise<boolean>;
  session: (signal: Signal) => void;
  mail: (() => void) | null;
}

/** Acts on a signal where this process can. Returns false where another one must. */
export async function followSignal(handlers: SignalHandlers, signal: Signal): Promise<boolean> {
  switch (signal.kind) {
    case 'conversation':
      await handlers.conversation?.(signal);
      return handlers.conversation !== null;
    case 'outbox':
      return handlers.outbox(signal);
    case 'mail':
      handlers.mail?.();
      return handlers.mail !== null;
    case 'session':
      handlers.session(signal);
      return false;
    default:
      return false;
  }
}

/**
 * Gathers what other processes should hear and says it at once, a moment later: each NOTIFY is a commit, and they
 * queue up behind one another in the whole database. What is never said is found by the sweeper.
 */
export class SignalBuffer {
  readonly #say: (signals: Signal[]) => Promise<void>;
  readonly #afterMs: number;
  readonly #gathered = new Map<string, Signal>();
  #timer: NodeJS.Timeout | undefined;

  constructor(afterMs: number, say: (signals: Signal[]) => Promise<void>) {
    this.#afterMs = afterMs;
    this.#say = say;
  }

  add(signal: Signal): void {
    this.#gathered.set(`${signal.kind}:${signal.tenantId}:${signal.id}`, signal);
    this.#timer ??= setTimeout(() => void this.flush(), this.#afterMs);
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const signals = [...this.#gathered.values()];
    this.#gathered.clear();
    if (signals.length > 0) await this.#say(signals);
  }
}
