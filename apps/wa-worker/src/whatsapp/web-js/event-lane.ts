import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientEvent, ClientListener } from '../port.ts';

const retryAfterMs = [200, 1_000, 3_000, 8_000];

/**
 * Tells events one after another, in the order they were heard. The page raises an event once and forgets it, so one
 * that could not be stored is told again here; when that does not help, `onFailure` ends the client, and the next one
 * reads the chats again.
 */
export class EventLane {
  readonly #listener: ClientListener;
  readonly #onFailure: (error: unknown) => void;
  readonly #stopping = new AbortController();
  #tail: Promise<void> = Promise.resolve();
  #lastHeardMs = performance.now();

  constructor(listener: ClientListener, onFailure: (error: unknown) => void) {
    this.#listener = listener;
    this.#onFailure = onFailure;
  }

  /** How long nothing was heard. */
  get quietForMs(): number {
    return performance.now() - this.#lastHeardMs;
  }

  /** `make` may ask the page for what the event lacks; null is no event. */
  add(make: () => ClientEvent | null | Promise<ClientEvent | null>): void {
    this.#lastHeardMs = performance.now();
    this.#tail = this.#tail.then(() => this.#tell(make)).catch((error: unknown) => this.#fail(error));
  }

  async #tell(make: () => ClientEvent | null | Promise<ClientEvent | null>): Promise<void> {
    for (let attempt = 0; !this.#stopping.signal.aborted; attempt += 1) {
      try {
        const event = await make();
        if (event && !this.#stopping.signal.aborted) await this.#listener(event);
        return;
      } catch (error) {
        const delayMs = retryAfterMs[attempt];
        if (delayMs === undefined) throw error;
        await sleep(delayMs, undefined, { signal: this.#stopping.signal }).catch(() => {});
      }
    }
  }

  #fail(error: unknown): void {
    if (this.#stopping.signal.aborted) return;
    this.stop();
    this.#onFailure(error);
  }

  /** Tells nothing more. What is being told is not waited for: the listener may itself be what asked to stop. */
  stop(): void {
    this.#stopping.abort();
  }
}
