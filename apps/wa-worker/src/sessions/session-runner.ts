import type { Edge } from '@novi/core/edge/edge';
import { receiveChange } from '../inbox/receive-change.ts';
import { receiveMessage } from '../inbox/receive-message.ts';
import { recordAcks } from '../outbox/record-acks.ts';
import type { RunStep } from '../steps.ts';
import type { ClientEvent, WhatsAppClient } from '../whatsapp/port.ts';
import { AckBuffer } from './ack-buffer.ts';
import { doDuty } from './do-duty.ts';
import { HeardNote } from './heard-note.ts';
import { inTime } from './in-time.ts';
import type { Lease } from './leases.ts';
import { ReportQueue } from './report-queue.ts';
import type { SessionSetup } from './session-setup.ts';
import {
  type Action,
  type Place,
  type SupervisorEvent,
  unsupervised,
  type Wish,
} from './supervisor/model.ts';
import { nextDueMs, step } from './supervisor/step.ts';
import type { SupervisorRules } from './supervisor/times.ts';

export interface RunnerOptions {
  edge: Edge;
  step: RunStep;
  lease: Lease;
  rules: SupervisorRules;
  linkCodeTtlMs: number;
  openClient: () => Promise<WhatsAppClient>;
  /** The lease is good now, by the monotonic clock: asked before anything is done, because a timer may come late. */
  isGood: () => boolean;
  /** The runner is done by itself. `isClosed`: its client has let go, so that the next holder need not wait. */
  onEnd: (lease: Lease, isClosed: boolean) => void;
}

/** How long a client may take to let go or to end its link. */
const closeWithinMs = 15_000;

/**
 * Does what the supervisor's table says for one session, while this worker holds its lease: it tells the supervisor
 * what happened, one event at a time, and carries out the actions in order. Everything it writes carries the fence; the
 * moment a write is refused as stale, another worker holds the session and this one lets go without a further word.
 */
export class SessionRunner {
  readonly #options: RunnerOptions;
  readonly #reports: ReportQueue;
  readonly #acks: AckBuffer;
  readonly #heard: HeardNote;
  readonly #events: SupervisorEvent[] = [];
  #state = unsupervised;
  #client: WhatsAppClient | undefined;
  #isWorking = false;
  #timer: NodeJS.Timeout | undefined;
  #stopping: Promise<boolean> | undefined;

  constructor(options: RunnerOptions) {
    this.#options = options;
    const { edge, step: run, lease } = options;
    this.#reports = new ReportQueue(edge, run, lease, () => void this.#leave());
    this.#heard = new HeardNote(edge, lease);
    this.#acks = new AckBuffer(200, (acks) =>
      recordAcks(edge, run, lease, acks).catch((error: unknown) =>
        this.#log('warn', error, 'acknowledgements were lost'),
      ),
    );
  }

  get lease(): Lease {
    return this.#options.lease;
  }

  get place(): Place {
    return this.#state.place;
  }

  /** The client to send with; undefined unless the session is ready. */
  get client(): WhatsAppClient | undefined {
    return this.#state.place === 'ready' && this.#options.isGood() ? this.#client : undefined;
  }

  /** Nothing came in or went out lately: a good moment to move it. */
  get isQuiet(): boolean {
    const { quietMs } = this.#options.rules.times;
    return this.#state.place === 'ready' && performance.now() - this.#state.busyAtMs >= quietMs;
  }

  run(setup: SessionSetup): void {
    this.#tell({ kind: 'begin', isLinked: setup.isLinked });
  }

  wish(wish: Wish): void {
    this.#tell({ kind: 'wish', wish });
  }

  /** The lease is good for so much longer. */
  extend(goodForMs: number): void {
    this.#client?.extend(goodForMs);
  }

  /**
   * Lets go of the connection and says nothing: the lease may already be another worker's. Resolves with whether the
   * client is known to be closed.
   */
  stop(): Promise<boolean> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#reports.close();
    const isClosed = await this.#close();
    await this.#acks.flush();
    return isClosed;
  }

  #tell(event: SupervisorEvent): void {
    if (this.#stopping) return;
    this.#events.push(event);
    if (!this.#isWorking) void this.#work();
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    clearTimeout(this.#timer);
    for (let event = this.#events.shift(); event && !this.#stopping; event = this.#events.shift()) {
      const { rules } = this.#options;
      const at = { nowMs: performance.now(), random: () => this.#chance() };
      const { state, actions } = step(this.#state, event, at, rules);
      this.#state = state;
      for (const action of actions) {
        if (!this.#stopping && !this.#options.isGood()) void this.#leave();
        if (!this.#stopping) await this.#do(action);
      }
    }
    this.#isWorking = false;
    const dueMs = this.#stopping ? null : nextDueMs(this.#state, this.#options.rules);
    if (dueMs === null) return;
    // A millisecond later rather than earlier: timers round down.
    const waitMs = Math.max(0, Math.ceil(dueMs - performance.now()));
    this.#timer = setTimeout(() => this.#tell({ kind: 'time' }), waitMs);
  }

  async #do(action: Action): Promise<void> {
    switch (action.do) {
      case 'report':
        return this.#reports.add(action.report);
      case 'open':
        return this.#open(action.client);
      case 'close':
        // Another client beside one that would not close would be two: the watchdog ends it with the lease.
        if (!(await this.#close())) await this.#leave();
        return;
      case 'ask':
        return void this.#ask(action);
      case 'unlink':
        await inTime(this.#client?.unlink(), closeWithinMs).catch((error: unknown) =>
          this.#log('warn', error, 'WhatsApp was not told that the link ends'),
        );
        return;
      case 'end':
        await this.#acks.flush();
        await this.#reports.written();
        return this.#leave();
    }
  }

  /** Lets go for good, and tells the pool. */
  async #leave(): Promise<void> {
    const isClosed = await this.stop();
    this.#options.onEnd(this.lease, isClosed);
  }

  async #open(client: number): Promise<void> {
    const cannot = (error: unknown) => {
      if (this.#stopping) return;
      this.#log('warn', error, 'a session could not connect');
      this.#tell({ kind: 'cannot_open', client });
    };
    try {
      const opened = await this.#options.openClient();
      if (this.#stopping) return;
      this.#client = opened;
      this.#tell({ kind: 'opened', client, capabilities: opened.capabilities });
      // Not waited for: a start that hangs is what the deadline is for.
      opened.start((event) => this.#hear(client, event)).catch(cannot);
    } catch (error) {
      cannot(error);
    }
  }

  async #close(): Promise<boolean> {
    const client = this.#client;
    this.#client = undefined;
    if (!client) return true;
    const closed = inTime(
      client.stop().then(() => true),
      closeWithinMs,
    );
    return closed.catch((error: unknown) => {
      this.#log('error', error, 'a client did not close');
      return false;
    });
  }

  async #hear(client: number, event: ClientEvent): Promise<void> {
    if (this.#stopping) throw new Error('this session is no longer held here');
    const { edge, step: run, lease, linkCodeTtlMs } = this.#options;
    switch (event.kind) {
      case 'link_code': {
        const { code, method } = event;
        return this.#tell({ kind: 'code', client, linkCode: { code, method, forMs: linkCodeTtlMs } });
      }
      case 'linked':
      case 'ready':
        return this.#tell({ kind: event.kind, client, number: event.number });
      case 'message':
        await receiveMessage(edge, run, lease, event.message);
        this.#heard.note();
        return this.#tell({ kind: 'heard', client, isMessage: true });
      case 'edited':
      case 'revoked':
      case 'reaction':
        await receiveChange(edge, run, lease, event);
        return this.#tell({ kind: 'heard', client, isMessage: false });
      case 'ack':
        this.#acks.add(event);
        return this.#tell({ kind: 'heard', client, isMessage: false });
      case 'lost':
        this.#log('warn', new Error(event.detail), `a session was lost: ${event.reason}`);
        return this.#tell({ kind: 'lost', client, reason: event.reason });
    }
  }

  async #ask({ client, duty, ask, withinMs }: Extract<Action, { do: 'ask' }>): Promise<void> {
    const { edge, step: run, lease } = this.#options;
    if (!this.#client) return;
    try {
      const answer = await doDuty({ edge, step: run, lease, client: this.#client }, duty, withinMs);
      this.#tell({ kind: 'answer', client, duty, ask, ...answer });
    } catch (error) {
      if (!this.#stopping) this.#log('warn', error, `a session could not do its ${duty}`);
      this.#tell({ kind: 'answer', client, duty, ask, ok: false });
    }
  }

  #chance(): number {
    return this.#options.edge.random.bytes(1).readUInt8() / 255;
  }

  #log(level: 'warn' | 'error', error: unknown, message: string): void {
    const { tenantId, sessionId, fence } = this.lease;
    this.#options.edge.log[level]({ err: error, tenantId, sessionId, fence }, message);
  }
}
