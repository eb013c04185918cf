import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { runTimer } from '@novi/core/timers/run-timer';
import type { RunStep } from '../steps.ts';
import { type DueConversation, dueConversations, dueOutbox, dueTimers, forgetLimits } from './due.ts';
import { StuckTenants } from './stuck-tenants.ts';

const batch = 500;

export interface SweeperOptions {
  edge: Edge;
  step: RunStep;
  everyMs: number;
  /** How long a tenant may get nowhere before it is answered without the job store. */
  stuckAfterMs: number;
  /** Conversations, timers and mail; null where this worker only holds sessions. */
  light: {
    wakeTenant: (tenantId: string) => Promise<void>;
    /** For a tenant whom waking does not help. Only begins. */
    answerAlone: (tenantId: string) => void;
    reviewManualModes: () => Promise<void>;
    tellOwners: () => Promise<void>;
    watchPlatform: () => Promise<void>;
    sendMail: () => Promise<void>;
    /** Only begins: nothing here waits for Meta. */
    followCatalogs: () => void;
  } | null;
  /** Files of messages, and what is left in their storage; each looks for itself whether it is time. */
  files: { fetch: () => void; sweep: () => void };
  /** Null where this worker does not send; then it leaves the outbox to those that do. */
  wakeOutbox: ((due: DueConversation & { sessionId: string }) => Promise<void>) | null;
}

/**
 * Finds what is due and unclaimed and wakes it again: the reason why every job and every signal may be lost. Runs one
 * sweep at a time; a sweep that fails is only late.
 */
export class Sweeper {
  readonly #options: SweeperOptions;
  readonly #stuck: StuckTenants;
  #timer: NodeJS.Timeout | undefined;
  #sweeping: Promise<void> | undefined;

  constructor(options: SweeperOptions) {
    this.#options = options;
    this.#stuck = new StuckTenants(options.stuckAfterMs);
  }

  start(): void {
    this.#timer = setInterval(() => this.#begin(), this.#options.everyMs);
    this.#begin();
  }

  #begin(): void {
    this.#sweeping ??= this.sweep()
      .catch((error: unknown) =>
        this.#options.edge.log.warn({ err: error }, 'a sweep failed; the next one goes on'),
      )
      .finally(() => {
        this.#sweeping = undefined;
      });
  }

  async sweep(): Promise<void> {
    const { edge, light, wakeOutbox } = this.#options;
    if (wakeOutbox) for (const due of await dueOutbox(edge.database, batch)) await wakeOutbox(due);
    this.#options.files.fetch();
    if (!light) return;
    const unread = await dueConversations(edge.database, batch);
    const stuck = this.#stuck.look(unread, performance.now());
    for (const tenantId of new Set(unread.map((due) => due.tenantId))) {
      if (stuck.has(tenantId)) light.answerAlone(tenantId);
      else await light.wakeTenant(tenantId);
    }
    await light.reviewManualModes();
    await this.#runTimers();
    await light.tellOwners();
    await light.watchPlatform();
    await light.sendMail();
    light.followCatalogs();
    await forgetLimits(edge.database);
    this.#options.files.sweep();
  }

  async #runTimers(): Promise<void> {
    const { edge, step } = this.#options;
    for (const { tenantId, timerId } of await dueTimers(edge.database, batch)) {
      const actor = { kind: 'job', name: 'timer' } as const;
      await step('run_timer', () =>
        runInTenant(edge, { tenantId, actor }, (ctx) => runTimer(ctx, { timerId })),
      ).catch((error: unknown) =>
        edge.log.error({ err: error, tenantId, timerId }, 'a timer failed and will be tried again'),
      );
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#sweeping;
  }
}
