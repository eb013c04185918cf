import { setTimeout as sleep } from 'node:timers/promises';
import type { Edge } from '@novi/core/edge/edge';
import { withRelay } from '@novi/db/with-relay';
import { sql } from 'drizzle-orm';
import type { RunStep } from '../steps.ts';
import type { WhatsAppClient } from '../whatsapp/port.ts';
import { fetchMedia } from './fetch-media.ts';

export interface MediaFetcherOptions {
  edge: Edge;
  step: RunStep;
  /** The name under which this worker holds its sessions. */
  owner: string;
  maxBytes: number;
  clientOf: (sessionId: string) => WhatsAppClient | undefined;
}

interface DueMedia {
  tenantId: string;
  sessionId: string;
  messageId: string;
}

/** Files are held in memory whole, so only a few are fetched at once. */
const atOnce = 3;
const batch = 60;
const drainMs = 3_000;

/**
 * Fetches the files of messages for the sessions this process holds: only they can. What is due stands in the rows, so a
 * process that ends in the middle leaves it to the next holder. It never holds up messages or sends.
 */
export class MediaFetcher {
  readonly #options: MediaFetcherOptions;
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(options: MediaFetcherOptions) {
    this.#options = options;
  }

  /** Looks for what is due, unless it is at it already. */
  poke(): void {
    if (this.#stopped) return;
    this.#running ??= this.#run()
      .catch((error: unknown) => this.#options.edge.log.warn({ err: error }, 'files are fetched later'))
      .finally(() => {
        this.#running = undefined;
      });
  }

  async #run(): Promise<void> {
    const due = await this.#due();
    const next = async (): Promise<void> => {
      for (let one = due.shift(); one && !this.#stopped; one = due.shift()) await this.#fetch(one);
    };
    await Promise.all(Array.from({ length: atOnce }, () => next()));
  }

  async #fetch(due: DueMedia): Promise<void> {
    const { edge, step, clientOf, maxBytes } = this.#options;
    const client = clientOf(due.sessionId);
    if (!client) return;
    await fetchMedia({ edge, step, client, maxBytes }, due).catch((error: unknown) =>
      // It stays due: what failed is the storage or the database, and not this file.
      edge.log.error({ err: error, ...due }, 'a file could not be stored and will be fetched again'),
    );
  }

  #due(): Promise<DueMedia[]> {
    const { edge, owner } = this.#options;
    return withRelay(edge.database, async (tx) => {
      const rows = await tx.execute<{ tenant_id: string; session_id: string; message_id: string }>(
        sql`select tenant_id, session_id, message_id from app.due_media(${owner}, ${batch})`,
      );
      return rows.map((row) => ({
        tenantId: row.tenant_id,
        sessionId: row.session_id,
        messageId: row.message_id,
      }));
    });
  }

  /** Begins nothing more, and waits a moment for what had begun: a download that takes longer is the next holder's. */
  async drain(): Promise<void> {
    this.#stopped = true;
    await Promise.race([this.#running, sleep(drainMs, undefined, { ref: false })]);
  }
}
