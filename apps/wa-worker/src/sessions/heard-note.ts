import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { noteHeard } from '@novi/core/sessions/note-heard';
import type { Lease } from './leases.ts';

const everyMs = 60_000;

/** Notes that a session heard something, at most once a minute: for people, who need it no finer. */
export class HeardNote {
  readonly #edge: Edge;
  readonly #lease: Lease;
  #notedMs = Number.NEGATIVE_INFINITY;

  constructor(edge: Edge, lease: Lease) {
    this.#edge = edge;
    this.#lease = lease;
  }

  note(): void {
    if (performance.now() - this.#notedMs < everyMs) return;
    this.#notedMs = performance.now();
    const { tenantId, sessionId, fence } = this.#lease;
    const actor = { kind: 'job', name: 'session' } as const;
    runInTenant(this.#edge, { tenantId, actor }, (ctx) =>
      noteHeard(ctx, { sessionId, fence, at: ctx.now }),
    ).catch((error: unknown) =>
      this.#edge.log.warn({ err: error, tenantId, sessionId }, 'when a session was last heard was not noted'),
    );
  }
}
