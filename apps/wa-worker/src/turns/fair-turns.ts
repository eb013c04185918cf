export interface FairTurnsOptions {
  /** How many pieces of work run at once, and how many of them may be one tenant's. */
  atOnce: number;
  perTenant: number;
  work: (tenantId: string, id: string) => Promise<void>;
  onFailure: (error: unknown, tenantId: string, id: string) => void;
}

/**
 * Work that waits in memory, taken from the tenants in turn: a tenant with ten thousand pieces waiting and one with a
 * single piece are equally near. Each id runs alone; one that is woken while it runs, runs once more afterwards.
 * Example: a1 a2 a3 b1 c1 with two at once, one per tenant: a1 b1, then c1 a2, then a3.
 */
export class FairTurns {
  readonly #options: FairTurnsOptions;
  /** Whose turn is next comes first. */
  readonly #waiting = new Map<string, Set<string>>();
  readonly #active = new Map<string, Set<string>>();
  #running = 0;
  #idle: PromiseWithResolvers<void> | undefined;

  constructor(options: FairTurnsOptions) {
    this.#options = options;
  }

  wake(tenantId: string, id: string): void {
    const theirs = this.#waiting.get(tenantId) ?? new Set();
    this.#waiting.set(tenantId, theirs.add(id));
    this.#begin();
  }

  isActive(tenantId: string, id: string): boolean {
    return this.#active.get(tenantId)?.has(id) ?? false;
  }

  #begin(): void {
    for (let passed = 0; passed < this.#waiting.size && this.#running < this.#options.atOnce; ) {
      const [next] = this.#waiting;
      if (!next) return;
      const [tenantId, ids] = next;
      const id = this.#firstOf(tenantId, ids);
      this.#waiting.delete(tenantId);
      if (id !== undefined) ids.delete(id);
      if (ids.size > 0) this.#waiting.set(tenantId, ids);
      if (id === undefined) {
        passed += 1;
        continue;
      }
      passed = 0;
      this.#run(tenantId, id);
    }
  }

  /** What of a tenant's may begin now. */
  #firstOf(tenantId: string, ids: ReadonlySet<string>): string | undefined {
    const active = this.#active.get(tenantId);
    if (!active) return ids.values().next().value;
    if (active.size >= this.#options.perTenant) return undefined;
    for (const id of ids) if (!active.has(id)) return id;
    return undefined;
  }

  #run(tenantId: string, id: string): void {
    const { work, onFailure } = this.#options;
    const active = this.#active.get(tenantId) ?? new Set();
    this.#active.set(tenantId, active.add(id));
    this.#running += 1;
    work(tenantId, id)
      .catch((error: unknown) => onFailure(error, tenantId, id))
      .finally(() => {
        this.#running -= 1;
        active.delete(id);
        if (active.size === 0) this.#active.delete(tenantId);
        this.#begin();
        if (this.#running === 0) this.#idle?.resolve();
      });
  }

  /** Resolves when what had begun is finished; what still waits is forgotten. */
  async drain(): Promise<void> {
    this.#waiting.clear();
    if (this.#running === 0) return;
    this.#idle = Promise.withResolvers();
    await this.#idle.promise;
  }
}
