import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { DomainError } from '@novi/core/errors';
import { reportSession } from '@novi/core/sessions/report-session';
import type { RunStep } from '../steps.ts';
import type { Lease } from './leases.ts';
import type { SupervisorReport } from './supervisor/model.ts';

const againMs = 500;

/**
 * Writes what is told of a session, in order and with its fence. While the database is out of reach it tries again:
 * the session itself need not wait. A fence that is stale is told to `onStale`, and nothing more is written.
 */
export class ReportQueue {
  readonly #edge: Edge;
  readonly #step: RunStep;
  readonly #lease: Lease;
  readonly #onStale: () => void;
  readonly #waiting: SupervisorReport[] = [];
  #writing: Promise<void> | undefined;
  #isClosed = false;

  constructor(edge: Edge, step: RunStep, lease: Lease, onStale: () => void) {
    this.#edge = edge;
    this.#step = step;
    this.#lease = lease;
    this.#onStale = onStale;
  }

  add(report: SupervisorReport): void {
    if (this.#isClosed) return;
    this.#waiting.push(report);
    this.#writing ??= this.#write().finally(() => {
      this.#writing = undefined;
    });
  }

  /** Resolves when everything is written, or will never be. */
  async written(): Promise<void> {
    await this.#writing;
  }

  /** Nothing more is written: the lease may already be another worker's. */
  close(): void {
    this.#isClosed = true;
    this.#waiting.length = 0;
  }

  async #write(): Promise<void> {
    for (let report = this.#waiting[0]; report; report = this.#waiting[0]) {
      if (await this.#tell(report)) this.#waiting.shift();
      else await new Promise((resolve) => setTimeout(resolve, againMs));
    }
  }

  /** False when it is to be tried again. */
  async #tell(report: SupervisorReport): Promise<boolean> {
    const { tenantId, sessionId, fence, driver } = this.#lease;
    const actor = { kind: 'job', name: 'session' } as const;
    try {
      await this.#step('report_session', () =>
        runInTenant(this.#edge, { tenantId, actor }, (ctx) =>
          reportSession(ctx, { sessionId, fence, driver, ...report }),
        ),
      );
      return true;
    } catch (error) {
      const fields = { err: error, tenantId, sessionId, fence };
      if (error instanceof DomainError && error.code === 'STALE_FENCE') {
        this.#edge.log.warn(fields, 'another worker holds this session now');
        this.close();
        this.#onStale();
        return true;
      }
      this.#edge.log.error(fields, 'the state of a session could not be written');
      return error instanceof DomainError;
    }
  }
}
