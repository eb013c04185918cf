import type { Edge } from '@novi/core/edge/edge';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { RunStep } from '../steps.ts';
import { FairTurns } from '../turns/fair-turns.ts';
import { relayOutbox } from './relay-outbox.ts';
import { sessionOf } from './session-of.ts';

/** How many conversations of one tenant are sent to at once; a number that writes to more is taken for a robot. */
const perTenant = 4;

/**
 * Sends for the sessions this process holds, several conversations at a time, each one alone and the tenants in turn.
 * Woken while a conversation is being sent, it looks once more afterwards. It keeps its wake-ups in memory: only the
 * holder of a session can send, so nobody else could take them over, and the sweeper finds the rows when this process
 * ends.
 */
export class OutboxRelay {
  readonly #edge: Edge;
  readonly #step: RunStep;
  readonly #pool: SessionPool;
  readonly #turns: FairTurns;

  constructor(edge: Edge, step: RunStep, pool: SessionPool, atOnce: number) {
    this.#edge = edge;
    this.#step = step;
    this.#pool = pool;
    this.#turns = new FairTurns({
      atOnce,
      perTenant,
      work: (tenantId, conversationId) => this.#relay(tenantId, conversationId),
      onFailure: (error, tenantId, conversationId) =>
        edge.log.warn({ err: error, tenantId, conversationId }, 'sending stopped; the sweeper goes on'),
    });
  }

  wake(tenantId: string, conversationId: string): void {
    this.#turns.wake(tenantId, conversationId);
  }

  /** For who only fears that nobody woke it. */
  wakeIfIdle(tenantId: string, conversationId: string): void {
    if (!this.#turns.isActive(tenantId, conversationId)) this.wake(tenantId, conversationId);
  }

  async #relay(tenantId: string, conversationId: string): Promise<void> {
    const [only, ...others] = this.#pool.runnersOf(tenantId);
    const isElsewhere = others.length > 0;
    const sessionId = isElsewhere ? await sessionOf(this.#edge, tenantId, conversationId) : null;
    const runner = sessionId ? this.#pool.runnerOf(sessionId) : only;
    if (runner) await relayOutbox(this.#edge, this.#step, runner, conversationId);
  }

  /** Resolves when what had begun is finished; what still waits is left to the next holder. */
  drain(): Promise<void> {
    return this.#turns.drain();
  }
}
