import { setTimeout as sleep } from 'node:timers/promises';
import type { Edge } from '@novi/core/edge/edge';
import type { RunStep } from '../steps.ts';
import type { LeaseTimes } from '../timings.ts';
import type { WhatsAppClient, WhatsAppDriver } from '../whatsapp/port.ts';
import { GiveBack } from './give-back.ts';
import { HeldSession } from './held-session.ts';
import { inTime } from './in-time.ts';
import {
  beat,
  type Claim,
  claimSessions,
  type HeldLease,
  type Lease,
  releaseSession,
  renewSessions,
  type Share,
} from './leases.ts';
import { SessionRunner } from './session-runner.ts';
import { readSetup } from './session-setup.ts';
import type { SupervisorRules } from './supervisor/times.ts';

export interface PoolOptions {
  edge: Edge;
  step: RunStep;
  owner: string;
  /** 0 where it holds none: its beats say all the same that it lives. */
  capacity: number;
  roles: readonly string[];
  drivers: Readonly<Record<string, WhatsAppDriver>>;
  linkCodeTtlMs: number;
  leaseTimes: LeaseTimes;
  rules: SupervisorRules;
}

/** How long a drain waits for sessions to close before it leaves them to the ends of their leases. */
const drainWithinMs = 25_000;

/**
 * The sessions this worker holds. One tick renews what it has, does what merchants want, claims what is its share, and
 * gives back what is another's. What merchants want stands in the rows: a signal or a job only makes a tick come sooner.
 *
 * A worker that cannot renew stops its sessions by a monotonic clock before their leases end, so that the next holder,
 * who waits 2 s longer than a lease lasts, is never the second.
 */
export class SessionPool {
  readonly #options: PoolOptions;
  readonly #held = new Map<string, HeldSession>();
  readonly #giveBack = new GiveBack();
  #timer: NodeJS.Timeout | undefined;
  #ticking: Promise<void> | undefined;
  #again = false;
  #draining = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** The runner of a session, where this worker holds its lease. */
  runnerOf(sessionId: string): SessionRunner | undefined {
    return this.#held.get(sessionId)?.runner;
  }

  /** The runners of a tenant's sessions, of which it has one for each of its numbers. */
  runnersOf(tenantId: string): SessionRunner[] {
    const all = [...this.#held.values()].map(({ runner }) => runner);
    return all.filter((runner) => runner.lease.tenantId === tenantId);
  }

  get size(): number {
    return this.#held.size;
  }

  start(): void {
    this.#timer = setInterval(() => this.poke(), this.#options.leaseTimes.renewEveryMs);
    this.poke();
  }

  /** Looks at once: somebody linked, unlinked, restarted or lost a session. */
  poke(): void {
    if (this.#draining) return;
    if (this.#ticking) {
      this.#again = true;
      return;
    }
    // A tick that hangs is left behind after a lease's time: what it did in the database holds, and is read again.
    this.#ticking = inTime(this.#tick(), this.#options.leaseTimes.ttlMs)
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
    await this.#renew();
    if (this.#draining) return;
    const share = await this.#beat(this.#options.capacity);
    await this.#claim(share);
    if (this.#giveBack.isDue(this.size, share)) {
      for (const runner of this.#giveBack.choose([...this.#held.values()], this.size - share.share)) {
        runner.wish('give_back');
      }
    }
  }

  #beat(capacity: number): Promise<Share> {
    const { edge, owner, roles, leaseTimes, drivers } = this.#options;
    const can = { drivers: Object.keys(drivers), roles };
    return beat(edge.database, { owner, capacity, held: this.size, ttlMs: leaseTimes.ttlMs, ...can });
  }

  async #renew(): Promise<void> {
    const { edge, owner, leaseTimes } = this.#options;
    if (this.size === 0) return;
    const leases = [...this.#held.values()].map(({ runner }) => runner.lease);
    const goodUntilMs = this.#goodFromNow();
    const renewed = await renewSessions(edge.database, owner, leaseTimes.ttlMs, leases);
    const byFence = new Map(renewed.map((lease) => [`${lease.sessionId} ${lease.fence}`, lease]));
    for (const { sessionId, fence } of leases) {
      const held = this.#held.get(sessionId);
      if (held?.runner.lease.fence !== fence) continue;
      const lease = byFence.get(`${sessionId} ${fence}`);
      if (lease) this.#renewed(held, lease, goodUntilMs);
      else void this.#drop(sessionId);
    }
  }

  #renewed(held: HeldSession, lease: HeldLease, goodUntilMs: number): void {
    held.renewed(goodUntilMs);
    if (lease.desiredState === 'unlinked') held.runner.wish('unlink');
    else if (lease.desiredState === 'off') held.runner.wish('off');
    // Whoever takes it next opens it by the driver it has now.
    else if (lease.driver !== held.runner.lease.driver) held.runner.wish('give_back');
    else if (lease.restartsWanted > held.restarts) held.runner.wish('restart');
    held.restarts = lease.restartsWanted;
  }

  /** Its share first. What is above it and nobody took for a while is better held here than by nobody. */
  async #claim({ share }: Share): Promise<void> {
    const { capacity } = this.#options;
    await this.#take(Math.min(capacity, share) - this.size, false);
    await this.#take(capacity - this.size, true);
  }

  async #take(limit: number, onlyOverdue: boolean): Promise<void> {
    if (limit <= 0 || this.#draining) return;
    const { edge, owner, leaseTimes, drivers } = this.#options;
    const goodUntilMs = this.#goodFromNow();
    const claim: Claim = {
      owner,
      limit,
      ttlMs: leaseTimes.ttlMs,
      drivers: Object.keys(drivers),
      onlyOverdue,
    };
    for (const lease of await claimSessions(edge.database, claim)) this.#hold(lease, goodUntilMs);
  }

  #goodFromNow(): number {
    const { ttlMs, stopBeforeMs } = this.#options.leaseTimes;
    return performance.now() + ttlMs - stopBeforeMs;
  }

  #hold(lease: Lease, goodUntilMs: number): void {
    const { edge, step, linkCodeTtlMs, rules } = this.#options;
    const runner = new SessionRunner({
      edge,
      step,
      lease,
      rules,
      linkCodeTtlMs,
      openClient: () => this.#open(lease),
      isGood: () => (this.#held.get(lease.sessionId)?.goodForMs ?? 0) > 0,
      onEnd: (ended, isClosed) => void this.#forget(ended, isClosed),
    });
    const held = new HeldSession(runner, {
      goodUntilMs,
      restarts: Number.POSITIVE_INFINITY,
      onOverdue: () => void this.#drop(lease.sessionId),
    });
    this.#held.set(lease.sessionId, held);
    readSetup(edge, lease).then(
      (setup) => {
        held.restarts = setup.restartsWanted;
        runner.run(setup);
      },
      (error: unknown) => {
        edge.log.error({ err: error, ...lease }, 'a session could not be begun');
        void this.#drop(lease.sessionId);
      },
    );
  }

  async #open(lease: Lease): Promise<WhatsAppClient> {
    const { edge, owner, drivers, linkCodeTtlMs } = this.#options;
    const { label, link } = await readSetup(edge, lease);
    const held = this.#held.get(lease.sessionId);
    const driver = drivers[lease.driver];
    if (!held || held.goodForMs <= 0) throw new Error('the lease of this session has ended');
    if (!driver) throw new Error(`this worker has no driver called ${lease.driver}`);
    return driver.open({ ...lease, goodForMs: held.goodForMs, owner, label, link, linkCodeTtlMs });
  }

  /** Stops what this worker may no longer hold. Where it really let go, the next holder need not wait. */
  async #drop(sessionId: string): Promise<void> {
    const held = this.#held.get(sessionId);
    if (held) await this.#forget(held.runner.lease, await held.runner.stop());
  }

  async #forget(lease: Lease, isClosed: boolean): Promise<void> {
    const { edge, owner } = this.#options;
    const held = this.#held.get(lease.sessionId);
    if (held?.runner.lease.fence !== lease.fence) return;
    held.end();
    this.#held.delete(lease.sessionId);
    if (!isClosed) return;
    await releaseSession(edge.database, owner, lease).catch((error: unknown) =>
      edge.log.warn({ err: error, ...lease }, 'a lease was not given back; it ends by itself'),
    );
    if (!this.#draining) return;
    const { tenantId, sessionId } = lease;
    await edge
      .signal([{ kind: 'session', tenantId, id: sessionId }])
      .catch((error: unknown) =>
        edge.log.warn({ err: error, ...lease }, 'other workers find the session at their next look'),
      );
  }

  /** Claims nothing more, closes every connection and gives every lease back. */
  async drain(): Promise<void> {
    this.#draining = true;
    clearInterval(this.#timer);
    await this.#ticking;
    await this.#beat(0).catch(() => {});
    const deadlineMs = performance.now() + drainWithinMs;
    while (this.size > 0 && performance.now() < deadlineMs) {
      // Again and again: one that has only just been claimed does not hear it yet.
      for (const { runner } of this.#held.values()) runner.wish('give_back');
      await sleep(20);
    }
    await Promise.all([...this.#held.keys()].map((sessionId) => this.#drop(sessionId)));
  }
}
