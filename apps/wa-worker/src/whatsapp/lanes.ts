/**
 * Runs work side by side in a few lanes. Work with the same key stays in one lane and so in order; no more than `count`
 * pieces run at once.
 */
export class Lanes {
  readonly #lanes: Promise<void>[];

  constructor(count: number) {
    this.#lanes = Array.from({ length: count }, () => Promise.resolve());
  }

  run(key: string, work: () => Promise<void>): void {
    let hash = 0;
    for (const char of key) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
    const lane = hash % this.#lanes.length;
    this.#lanes[lane] = (this.#lanes[lane] ?? Promise.resolve()).then(work);
    // Who settles hears of it; without this, Node would end the process before.
    this.#lanes[lane].catch(() => {});
  }

  /** Resolves when all is done; rejects with the first failure, whose lane did nothing after it. */
  async settle(): Promise<void> {
    await Promise.all(this.#lanes);
  }
}
