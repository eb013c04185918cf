import type { Log, RunStep } from '../steps.ts';
import { FairTurns } from '../turns/fair-turns.ts';
import type { WakeUpQueue } from './backend.ts';
import { processTenant, type TenantTurn } from './process-tenant.ts';
import { wakeUp, wakeUpIfIdle } from './wake-ups.ts';

export interface WakeTenantsOptions {
  queue: WakeUpQueue;
  step: RunStep;
  log: Log;
  /** How this process answers by itself; null where it does not answer customers. */
  turn: TenantTurn | null;
}

/**
 * Wakes tenants through the job store. While that is out of reach this process answers by itself what it hears of and
 * what the sweeper finds: other workers may do the same, and meet at the conversation's lock.
 */
export class WakeTenants {
  readonly #options: WakeTenantsOptions;
  readonly #alone: FairTurns;
  /** At most one wake-up on its way for each tenant; all who come meanwhile share the one after it. */
  readonly #onTheWay = new Map<string, { sent: Promise<void>; next?: Promise<void> }>();

  constructor(options: WakeTenantsOptions) {
    this.#options = options;
    const { turn, log } = options;
    this.#alone = new FairTurns({
      atOnce: 16,
      perTenant: 1,
      work: async (tenantId, id) => {
        if (turn && (await processTenant(turn, tenantId))) this.#alone.wake(tenantId, id);
      },
      onFailure: (error, tenantId) => log.warn({ err: error, tenantId }, 'a tenant waits for the next sweep'),
    });
  }

  /** Something of a tenant's is unread. */
  wake(tenantId: string): Promise<void> {
    const onTheWay = this.#onTheWay.get(tenantId);
    if (!onTheWay) return this.#send(tenantId);
    onTheWay.next ??= onTheWay.sent.catch(() => {}).then(() => this.#send(tenantId));
    return onTheWay.next;
  }

  async wakeIfIdle(tenantId: string): Promise<void> {
    await wakeUpIfIdle(this.#options.queue, tenantId).catch((error: unknown) =>
      this.#goAlone(tenantId, error),
    );
  }

  /** For a tenant who is due and whom its wake-ups do not reach. */
  answerAlone(tenantId: string): void {
    this.#options.log.warn({ tenantId }, 'a tenant got nowhere; this process answers by itself');
    this.#alone.wake(tenantId, tenantId);
  }

  #send(tenantId: string): Promise<void> {
    const { queue, step } = this.#options;
    const sent = step('wake_conversation', () => wakeUp(queue, tenantId))
      .catch((error: unknown) => this.#goAlone(tenantId, error))
      .finally(() => {
        if (this.#onTheWay.get(tenantId)?.sent === sent) this.#onTheWay.delete(tenantId);
      });
    this.#onTheWay.set(tenantId, { sent });
    return sent;
  }

  #goAlone(tenantId: string, error: unknown): void {
    const { turn, log } = this.#options;
    if (!turn) throw error;
    log.warn(
      { err: error, tenantId },
      'the job store did not take a wake-up; this process answers by itself',
    );
    this.#alone.wake(tenantId, tenantId);
  }

  drain(): Promise<void> {
    return this.#alone.drain();
  }
}
