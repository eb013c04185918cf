import type { Edge } from '@novi/core/edge/edge';
import { waSessions } from '@novi/db/schema/wa-sessions';
import { withTenant } from '@novi/db/with-tenant';
import { and, eq } from 'drizzle-orm';
import type { JobsBackend, WakeUpQueue, WakeUpWorker } from '../jobs/backend.ts';

/** Which session to look at; what is wanted of it stands in its row. */
export interface SessionCommand {
  tenantId: string;
  sessionId: string;
}

/** Sessions that nobody holds: the first worker with room takes them. */
const freeQueue = 'sessions';
const queueOf = (workerId: string) => `sessions-${workerId}`;

/** Old before anybody did it, a command is worth nothing: leases are looked at every few seconds anyway. */
const options = { removeOnComplete: true, removeOnFail: true, attempts: 1 };

export interface CommandOptions {
  edge: Edge;
  jobs: JobsBackend;
  /** The first part of the `owner` of this worker's leases. */
  workerId: string;
  /** Looks after its leases at once. */
  look: () => void;
  /** This worker holds sessions, and so has a queue for what is wanted of them. */
  isHolder: boolean;
}

/**
 * Start, stop, restart and unlink as jobs: on the queue of the worker that holds the session, or on the one that all
 * share when nobody does. Who hears that a wish was written says so here, and its holder acts at once. A job carries
 * ids; it and its queue may be lost, for the next renewal of the lease reads the wish from the row.
 */
export class SessionCommands {
  readonly #options: CommandOptions;
  readonly #queues = new Map<string, WakeUpQueue>();
  readonly #workers: WakeUpWorker[];

  constructor(given: CommandOptions) {
    this.#options = given;
    const { jobs, isHolder, workerId, look } = given;
    const names = isHolder ? [freeQueue, queueOf(workerId)] : [];
    this.#workers = names.map((name) => jobs.worker(name, 1, async () => look()));
  }

  /** A wish for this session was written: its holder is to look. */
  async send({ tenantId, sessionId }: SessionCommand): Promise<void> {
    const owner = await this.#ownerOf(tenantId, sessionId);
    const name = owner ? queueOf(owner.split('/')[0] ?? '') : freeQueue;
    const queue = this.#queues.get(name) ?? this.#options.jobs.queue(name);
    this.#queues.set(name, queue);
    const data = { tenantId, conversationId: sessionId };
    await queue.add('look', data, { ...options, deduplication: { id: sessionId, keepLastIfActive: true } });
  }

  async #ownerOf(tenantId: string, sessionId: string): Promise<string | null> {
    const [row] = await withTenant(
      this.#options.edge.database,
      tenantId,
      (tx) =>
        tx
          .select({ owner: waSessions.owner, endsAt: waSessions.leaseExpiresAt })
          .from(waSessions)
          .where(and(eq(waSessions.tenantId, tenantId), eq(waSessions.id, sessionId))),
      { readOnly: true },
    );
    const isHeld = row?.endsAt && row.endsAt.getTime() > this.#options.edge.now().getTime();
    return isHeld ? row.owner : null;
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.close()));
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
  }
}
