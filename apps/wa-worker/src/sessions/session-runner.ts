import { setTimeout as sleep } from 'node:timers/promises';
import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { DomainError } from '@novi/core/errors';
import { reportSession } from '@novi/core/sessions/report-session';
import type { ReportSession } from '@novi/core/sessions/schemas';
import { receiveMessage } from '../inbox/receive-message.ts';
import { recordAcks } from '../outbox/record-acks.ts';
import type { RunStep } from '../steps.ts';
import type { ClientEvent, LostReason, WhatsAppClient } from '../whatsapp/port.ts';
import { AckBuffer } from './ack-buffer.ts';
import { reconnectDelayMs } from './backoff.ts';

export interface Lease {
  tenantId: string;
  sessionId: string;
  fence: number;
  driver: string;
}

export interface RunnerOptions {
  edge: Edge;
  step: RunStep;
  lease: Lease;
  openClient: () => WhatsAppClient;
  /** Codes shown and not scanned before the link is given up. */
  maxLinkCodes: number;
  /** The runner is done by itself: its fence is stale, or only a person can go on. */
  onEnd: (lease: Lease) => void;
}

type Report = Omit<ReportSession, 'sessionId' | 'fence'>;

/** What ends a session until a person acts, and what is then wanted of it. */
const finalReports: Partial<Record<LostReason, Report>> = {
  conflict: { state: 'conflict', causeCode: 'conflict', desiredState: 'off' },
  unlinked: { state: 'unlinked', causeCode: 'unlinked_on_phone', desiredState: 'off' },
  banned: { state: 'banned', causeCode: 'banned', desiredState: 'off' },
};

/**
 * Keeps one session alive while this worker holds its lease: link, ready, lost, back again. Everything it writes
 * carries the fence of the lease; the moment one write is refused as stale, another worker holds the session and this
 * one lets go without a further word.
 */
export class SessionRunner {
  readonly #options: RunnerOptions;
  #client: WhatsAppClient | undefined;
  #stopped = false;
  #attempt = 0;
  #linkCodes = 0;
  readonly #acks: AckBuffer;

  constructor(options: RunnerOptions) {
    this.#options = options;
    const { edge, step, lease } = options;
    this.#acks = new AckBuffer(200, (acks) =>
      recordAcks(edge, step, lease, acks).catch((error: unknown) =>
        this.#log('warn', error, 'acknowledgements were lost'),
      ),
    );
  }

  get lease(): Lease {
    return this.#options.lease;
  }

  /** The client to send with; undefined while there is none. */
  get client(): WhatsAppClient | undefined {
    return this.#client;
  }

  async run(): Promise<void> {
    await this.#report({ state: 'starting' });
    await this.#connect();
  }

  async #connect(): Promise<void> {
    while (!this.#stopped) {
      const client = this.#options.openClient();
      this.#client = client;
      try {
        await client.start((event) => this.#hear(event));
        return;
      } catch (error) {
        if (this.#stopped) return;
        this.#log('warn', error, 'a session could not connect');
        await this.#backOff();
      }
    }
  }

  async #hear(event: ClientEvent): Promise<void> {
    if (this.#stopped) return;
    const { edge, step, lease } = this.#options;
    switch (event.kind) {
      case 'link_code':
        this.#linkCodes += 1;
        if (this.#linkCodes > this.#options.maxLinkCodes) {
          return this.#finish({ state: 'off', causeCode: 'link_abandoned', desiredState: 'off' });
        }
        return this.#report({
          state: 'awaiting_scan',
          linkCode: { code: event.code, expiresAt: event.expiresAt },
        });
      case 'linked':
        return this.#report({ state: 'syncing', number: event.number });
      case 'ready':
        this.#attempt = 0;
        this.#linkCodes = 0;
        return this.#report({ state: 'ready', number: event.number });
      case 'message':
        return receiveMessage(edge, step, lease, event.message);
      case 'ack':
        return this.#acks.add(event);
      case 'lost':
        return this.#lose(event.reason, event.detail);
    }
  }

  async #lose(reason: LostReason, detail: string): Promise<void> {
    const final = finalReports[reason];
    this.#log(final ? 'error' : 'warn', new Error(detail), `a session was lost: ${reason}`);
    if (final) return this.#finish(final);
    await this.#client?.stop();
    await this.#backOff();
    await this.#connect();
  }

  async #backOff(): Promise<void> {
    await this.#report({ state: 'reconnecting', causeCode: 'network' });
    const delayMs = reconnectDelayMs(
      this.#attempt,
      () => this.#options.edge.random.bytes(1).readUInt8() / 255,
    );
    this.#attempt += 1;
    await sleep(delayMs);
  }

  async #finish(report: Report): Promise<void> {
    await this.#report(report);
    await this.stop();
    this.#options.onEnd(this.lease);
  }

  async #report(report: Report): Promise<void> {
    const { edge, step, lease } = this.#options;
    if (this.#stopped) return;
    try {
      const actor = { kind: 'job', name: 'session' } as const;
      await step('report_session', () =>
        runInTenant(edge, { tenantId: lease.tenantId, actor }, (ctx) =>
          reportSession(ctx, { sessionId: lease.sessionId, fence: lease.fence, ...report }),
        ),
      );
    } catch (error) {
      if (error instanceof DomainError && error.code === 'STALE_FENCE') {
        this.#log('warn', error, 'another worker holds this session now');
        await this.stop();
        this.#options.onEnd(lease);
        return;
      }
      this.#log('error', error, 'the state of a session could not be written');
    }
  }

  /** Lets go of the connection and says nothing: the lease may already be another worker's. */
  async stop(): Promise<void> {
    if (this.#stopped) return;
    this.#stopped = true;
    await this.#client?.stop();
    await this.#acks.flush();
  }

  /** Ends the link for good, because the merchant asked for it. */
  async unlink(): Promise<void> {
    await this.#client?.unlink();
    await this.#report({ state: 'unlinked', causeCode: 'unlinked_by_shop', desiredState: 'off' });
    await this.stop();
  }

  /** Stops because the merchant wants the session off; the link stays. */
  async turnOff(): Promise<void> {
    await this.#report({ state: 'off' });
    await this.stop();
  }

  #log(level: 'warn' | 'error', error: unknown, message: string): void {
    const { tenantId, sessionId, fence } = this.lease;
    this.#options.edge.log[level]({ err: error, tenantId, sessionId, fence }, message);
  }
}
