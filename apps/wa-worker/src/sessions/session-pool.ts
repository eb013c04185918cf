import type { Edge } from '@novi/core/edge/edge';
import type { RunStep } from '../steps.ts';
import type { LeaseTimes } from '../timings.ts';
import type { WhatsAppDriver } from '../whatsapp/port.ts';
import { claimSessions, releaseSession, renewSessions } from './leases.ts';
import { type Lease, SessionRunner } from './session-runner.ts';

export interface PoolOptions {
  edge: Edge;
  step: RunStep;
  owner: string;
  capacity: number;
  drivers: Readonly<Record<string, WhatsAppDriver>>;
  linkCodeTtlMs: number;
  leaseTimes: LeaseTimes;
  labelOf: (tenantId: string) => Promise<string>;
}

/**
 * The sessions this worker holds. One tick renews what it has, claims what it can, and does what merchants want. A
 * worker that cannot renew stops its sessions by a monotonic clock before their leases end, so that the next holder,
 * who waits 2 s longer than a lease lasts, is never the second.
 */
export class SessionPool {
  readonly #options: PoolOptions;
  readonly #runners = new Map<string, { runner: SessionRunner; goodUntilMs: number }>();
  #timer: NodeJS.Timeout | undefined;
  #ticking: Promise<void> | undefined;
  #again = false;
  #draining = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** The runner of a session, where this worker holds its lease. */
  runnerOf(sessionId: string): SessionRunner | undefined {
    return this.#runners.get(sessionId)?.runner;
  }

  /** The runners of a tenant's sessions, of which it has one for each of its numbers. */
  runnersOf(tenantId: string): SessionRunner[] {
    const all = [...this.#runners.values()].map(({ runner }) => runner);
    return all.filter((runner) => runner.lease.tenantId === tenantId);
  }

  get size(): number {
    return this.#runners.size;
  }

  start(): void {
    this.#timer = setInterval(() => this.poke(), this.#options.leaseTimes.renewEveryMs);
    this.poke();
  }

  /** Looks at once: somebody linked, unlinked or lost a session. */
  poke(): void {
    if (this.#draining) return;
    if (this.#ticking) {
      this.#again = true;
      return;
    }
    this.#ticking = this.#tick()
      .catch((error: unknown) =>
        this.#options.edge.log.warn({ err: error }, 'leases could not be looked after'),
      )
      .finally(() => {
        this.#ticking = undefined;
        if (!this.#again) return;
        this.#again = false;
        this.poke();
      });
  }

  async #tick(): Promise<void> {
    const { edge, owner, capacity, leaseTimes } = this.#options;
    await this.#stopOverdue();
    const startedMs = performance.now();
    const goodUntilMs = startedMs + leaseTimes.ttlMs - leaseTimes.stopBeforeMs;
    if (this.#runners.size > 0) {
      const leases = [...this.#runners.values()].map(({ runner }) => runner.lease);
      const held = await renewSessions(edge.database, owner, leaseTimes.ttlMs, leases);
      const bySession = new Map(held.map((lease) => [lease.sessionId, lease]));
      for (const [sessionId, entry] of [...this.#runners]) {
        const lease = bySession.get(sessionId);
        if (!lease) await this.#drop(sessionId, false);
        else if (lease.desiredState === 'unlinked') await this.#end(sessionId, (runner) => runner.unlink());
        else if (lease.desiredState === 'off') await this.#end(sessionId, (runner) => runner.turnOff());
        else {
          entry.goodUntilMs = goodUntilMs;
          entry.runner.client?.extend(goodUntilMs - performance.now());
        }
      }
    }
    const free = capacity - this.#runners.size;
    if (free <= 0) return;
    for (const lease of await claimSessions(edge.database, owner, free, leaseTimes.ttlMs)) {
      await this.#take(lease, goodUntilMs);
    }
  }

  async #take(lease: Lease, goodUntilMs: number): Promise<void> {
    const { edge, step, owner, drivers, linkCodeTtlMs, labelOf } = this.#options;
    const driver = drivers[lease.driver];
    if (!driver) {
      edge.log.error({ ...lease }, `this worker has no driver called ${lease.driver}`);
      return releaseSession(edge.database, owner, lease);
    }
    const label = await labelOf(lease.tenantId);
    const runner = new SessionRunner({
      edge,
      step,
      lease,
      maxLinkCodes: 10,
      openClient: () =>
        driver.open({
          ...lease,
          goodForMs: (this.#runners.get(lease.sessionId)?.goodUntilMs ?? goodUntilMs) - performance.now(),
          owner,
          label,
          link: { kind: 'qr' },
          linkCodeTtlMs,
        }),
      onEnd: ({ sessionId }) => void this.#drop(sessionId, true).catch(() => {}),
    });
    this.#runners.set(lease.sessionId, { runner, goodUntilMs });
    runner
      .run()
      .catch((error: unknown) => edge.log.error({ err: error, ...lease }, 'a session ended by a fault'));
  }

  async #end(sessionId: string, how: (runner: SessionRunner) => Promise<void>): Promise<void> {
    const entry = this.#runners.get(sessionId);
    if (!entry) return;
    await how(entry.runner);
    await this.#drop(sessionId, true);
  }

  async #drop(sessionId: string, release: boolean): Promise<void> {
    const entry = this.#runners.get(sessionId);
    if (!entry) return;
    this.#runners.delete(sessionId);
    await entry.runner.stop();
    if (release) await releaseSession(this.#options.edge.database, this.#options.owner, entry.runner.lease);
  }

  async #stopOverdue(): Promise<void> {
    const nowMs = performance.now();
    for (const [sessionId, { goodUntilMs }] of [...this.#runners]) {
      if (nowMs >= goodUntilMs) await this.#drop(sessionId, false);
    }
  }

  /** Claims nothing more, closes every connection and gives every lease back. */
  async drain(): Promise<void> {
    this.#draining = true;
    clearInterval(this.#timer);
    await this.#ticking;
    await Promise.all([...this.#runners.keys()].map((sessionId) => this.#drop(sessionId, true)));
  }
}
