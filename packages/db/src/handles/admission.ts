import { DatabaseBusyError } from '../errors.ts';

type Waiter = { admit: () => void; timer: NodeJS.Timeout };

/**
 * The queue in front of a pool. The driver's own queue is never used: a transaction that lands on a connection at the
 * driver's pipeline limit leaves that connection inside a transaction. Whoever waits is admitted in the order they came
 * among those with the same key, and the keys (tenants) take turns, each with at most `perKey` places: so one tenant's
 * flood leaves places to the others.
 */
export class Admission {
  readonly #max: number;
  readonly #waitMs: number;
  readonly #perKey: number;
  /** Whose turn is next comes first. */
  readonly #lines = new Map<string, Waiter[]>();
  readonly #insideByKey = new Map<string, number>();
  #inside = 0;

  constructor(max: number, waitMs: number, perKey = max) {
    this.#max = max;
    this.#waitMs = waitMs;
    this.#perKey = perKey;
  }

  get inside(): number {
    return this.#inside;
  }

  get waiting(): number {
    return [...this.#lines.values()].reduce((sum, line) => sum + line.length, 0);
  }

  /**
   * Resolves to the function that gives the place back (once; more calls do nothing).
   * @throws DatabaseBusyError after `waitMs` without a place
   */
  async enter(key = ''): Promise<() => void> {
    // Nobody can be waiting who might go in now, so a newcomer passes nobody.
    if (this.#mayEnter(key)) this.#take(key);
    else await this.#wait(key);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#leave(key);
    };
  }

  #mayEnter(key: string): boolean {
    return this.#inside < this.#max && (this.#insideByKey.get(key) ?? 0) < this.#perKey;
  }

  #take(key: string): void {
    this.#inside += 1;
    this.#insideByKey.set(key, (this.#insideByKey.get(key) ?? 0) + 1);
  }

  #wait(key: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const line = this.#lines.get(key) ?? [];
      const timer = setTimeout(() => {
        line.splice(line.indexOf(waiter), 1);
        if (line.length === 0 && this.#lines.get(key) === line) this.#lines.delete(key);
        reject(new DatabaseBusyError(this.#waitMs));
      }, this.#waitMs);
      const waiter: Waiter = { admit: resolve, timer };
      line.push(waiter);
      this.#lines.set(key, line);
    });
  }

  #leave(key: string): void {
    this.#inside -= 1;
    const theirs = (this.#insideByKey.get(key) ?? 1) - 1;
    if (theirs === 0) this.#insideByKey.delete(key);
    else this.#insideByKey.set(key, theirs);
    this.#admitNext();
  }

  /** The place passes straight to who is next, so that a newcomer cannot slip in between. */
  #admitNext(): void {
    for (const [key, line] of this.#lines) {
      if (!this.#mayEnter(key)) continue;
      const next = line.shift();
      this.#lines.delete(key);
      if (line.length > 0) this.#lines.set(key, line);
      if (!next) continue;
      clearTimeout(next.timer);
      this.#take(key);
      next.admit();
      return;
    }
  }
}
