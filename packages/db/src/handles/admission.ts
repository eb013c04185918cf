import { DatabaseBusyError } from '../errors.ts';

type Waiter = { admit: () => void; timer: NodeJS.Timeout };

/**
 * A first-come-first-served queue in front of a pool. The driver's own queue is never used: a transaction that lands
 * on a connection at the driver's pipeline limit leaves that connection inside a transaction.
 */
export class Admission {
  readonly #max: number;
  readonly #waitMs: number;
  readonly #waiting: Waiter[] = [];
  #inside = 0;

  constructor(max: number, waitMs: number) {
    this.#max = max;
    this.#waitMs = waitMs;
  }

  get inside(): number {
    return this.#inside;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /**
   * Resolves to the function that gives the place back (once; more calls do nothing).
   * @throws DatabaseBusyError after `waitMs` without a place
   */
  async enter(): Promise<() => void> {
    if (this.#inside < this.#max) this.#inside += 1;
    else await this.#wait();
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#leave();
    };
  }

  #wait(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
        reject(new DatabaseBusyError(this.#waitMs));
      }, this.#waitMs);
      const waiter: Waiter = { admit: resolve, timer };
      this.#waiting.push(waiter);
    });
  }

  /** The place passes straight to the next in line, so that a newcomer cannot slip in between. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (!next) {
      this.#inside -= 1;
      return;
    }
    clearTimeout(next.timer);
    next.admit();
  }
}
