import type { Edge } from '@novi/core/edge/edge';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { RunStep } from '../steps.ts';
import { relayOutbox } from './relay-outbox.ts';
import { sessionOf } from './session-of.ts';

/**
 * Sends for the sessions this process holds, several conversations at a time and each one alone. Woken while a
 * conversation is being sent, it looks once more afterwards. It keeps its wake-ups in memory: only the holder of a
 * session can send, so nobody else could take them over, and the sweeper finds the rows when this process ends.
 */
export class OutboxRelay {
  readonly #edge: Edge;
  readonly #step: RunStep;
  readonly #pool: SessionPool;
  readonly #atOnce: number;
  readonly #waiting = new Map<string, string>();
  readonly #active = new Set<string>();
  #idle = Promise.withResolvers<void>();

  constructor(edge: Edge, step: RunStep, pool: SessionPool, atOnce: number) {
    this.#edge = edge;
    this.#step = step;
    this.#pool = pool;
    this.#atOnce = atOnce;
  }

  wake(tenantId: string, conversationId: string): void {
    this.#waiting.set(conversationId, tenantId);
    this.#begin();
  }

  /** For who only fears that nobody woke it. */
  wakeIfIdle(tenantId: string, conversationId: string): void {
    if (!this.#active.has(conversationId)) this.wake(tenantId, conversationId);
  }

  #begin(): void {
    for (const [conversationId, tenantId] of this.#waiting) {
      if (this.#active.size >= this.#atOnce) return;
      if (this.#active.has(conversationId)) continue;
      this.#waiting.delete(conversationId);
      this.#active.add(conversationId);
      this.#relay(tenantId, conversationId)
        .catch((error: unknown) => {
          this.#edge.log.warn(
            { err: error, tenantId, conversationId },
            'sending stopped; the sweeper goes on',
          );
        })
        .finally(() => {
          this.#active.delete(conversationId);
          this.#begin();
          if (this.#active.size === 0) this.#idle.resolve();
        });
    }
  }

  async #relay(tenantId: string, conversationId: string): Promise<void> {
    const [only, ...others] = this.#pool.runnersOf(tenantId);
    const isElsewhere = others.length > 0;
    const sessionId = isElsewhere ? await sessionOf(this.#edge, tenantId, conversationId) : null;
    const runner = sessionId ? this.#pool.runnerOf(sessionId) : only;
    if (runner) await relayOutbox(this.#edge, this.#step, runner, conversationId);
  }

  /** Resolves when what had begun is finished; what still waits is left to the next holder. */
  async drain(): Promise<void> {
    this.#waiting.clear();
    if (this.#active.size === 0) return;
    this.#idle = Promise.withResolvers();
    await this.#idle.promise;
  }
}
