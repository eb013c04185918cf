import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Lanes } from './lanes.ts';
import {
  type Ack,
  type Capabilities,
  type ClientListener,
  type ClientSettings,
  type InboundMessage,
  type LookUp,
  MediaTooLarge,
  type OutboundMedia,
  type SendOutcome,
  type SendRequest,
  type WhatsAppClient,
  type WhatsAppDriver,
} from './port.ts';
import {
  lostReasonOf,
  type SandboxEvent,
  type SandboxMessage,
  toClientEvent,
  toInbound,
} from './sandbox-events.ts';
import { openSandboxHttp, type SandboxCall, SandboxRefusal } from './sandbox-http.ts';

const pollMs = 20_000;

/**
 * Speaks to the sandbox's phone network: the driver of a test drive and of the tests. One long poll brings the
 * events; passing a cursor back confirms everything before it, so it is passed only after the listener resolved.
 */
class SandboxClient implements WhatsAppClient {
  readonly capabilities: Capabilities = {
    buttons: false,
    groups: true,
    typing: true,
    edits: true,
    media: true,
    // What was not confirmed is told again after `connect`, so nothing is left to read again.
    backfill: false,
    pairingCode: false,
    echo: true,
    humanPace: false,
  };
  readonly #call: SandboxCall;
  readonly #settings: ClientSettings;
  readonly #path: string;
  readonly #stopping = new AbortController();
  readonly #echoes = new Map<string, () => void>();
  #epoch: string | undefined;
  #number: string | null = null;
  #goodUntilMs: number;
  #polling: Promise<void> = Promise.resolve();

  constructor(call: SandboxCall, settings: ClientSettings) {
    this.#call = (method, path, options) => {
      // A process that was stopped hears what arrived meanwhile before its timers tell it that the lease is over.
      const isOver = performance.now() >= this.#goodUntilMs && !path.endsWith('/disconnect');
      return isOver ? Promise.reject(new Error('the lease has ended')) : call(method, path, options);
    };
    this.#settings = settings;
    this.#goodUntilMs = performance.now() + settings.goodForMs;
    this.#path = `/sessions/${encodeURIComponent(`${settings.tenantId}:${settings.sessionId}`)}`;
  }

  async start(listener: ClientListener): Promise<void> {
    const connected = await this.#call<{ epoch: string; state: 'linked' | 'unlinked'; number?: string }>(
      'POST',
      `${this.#path}/connect`,
      // Stopped meanwhile, it must not connect after all: it would throw the next holder out.
      { body: { owner: this.#settings.owner }, signal: this.#stopping.signal },
    );
    this.#epoch = connected.epoch;
    if (this.#stopping.signal.aborted) return this.#disconnect();
    this.#number = connected.number ?? null;
    if (connected.state === 'linked') await listener({ kind: 'ready', number: connected.number ?? '' });
    this.#polling = this.#run(listener, connected.state);
  }

  async #run(listener: ClientListener, initial: 'linked' | 'unlinked'): Promise<void> {
    let linked = initial === 'linked';
    let codeUntil = 0;
    let cursor: number | undefined;
    try {
      while (!this.#stopping.signal.aborted) {
        if (!linked && Date.now() >= codeUntil) codeUntil = await this.#showCode(listener);
        const leaseMs = this.#goodUntilMs - performance.now();
        const codeMs = linked ? pollMs : codeUntil - Date.now();
        const waitMs = Math.round(Math.max(0, Math.min(pollMs, leaseMs, codeMs)));
        const { events, next } = await this.#poll(cursor, waitMs);
        const lanes = new Lanes(8);
        for (const event of events) {
          // Events are told again until they are confirmed: a link that `connect` told already, and the end of an
          // earlier link, are no news.
          if (event.type === 'linked' && linked) continue;
          if (event.type === 'unlinked' && (!linked || isLinkedAfter(events, event))) continue;
          if (this.#isOwn(event)) continue;
          const told = toClientEvent(event, this.#number);
          if (!told) continue;
          if (event.type === 'message') {
            lanes.run(event.message.chat, () => listener(told));
            continue;
          }
          if (told.kind !== 'ack') await lanes.settle();
          await listener(told);
          if (told.kind === 'linked') {
            linked = true;
            this.#number = told.number;
            await listener({ kind: 'ready', number: told.number });
          }
          if (told.kind === 'lost') return;
        }
        await lanes.settle();
        cursor = next;
      }
    } catch (error) {
      if (this.#stopping.signal.aborted) return;
      const reason = error instanceof SandboxRefusal ? lostReasonOf(error.code) : 'network';
      await listener({
        kind: 'lost',
        reason,
        detail: error instanceof Error ? error.message : String(error),
      });
    }
  }

  async #showCode(listener: ClientListener): Promise<number> {
    const { tenantId, sessionId, label, linkCodeTtlMs } = this.#settings;
    const body = { session: `${tenantId}:${sessionId}`, label, ttlMs: linkCodeTtlMs };
    const { qr } = await this.#call<{ qr: string }>('POST', '/links', { body });
    await listener({ kind: 'link_code', method: 'qr', code: qr });
    return Date.now() + linkCodeTtlMs;
  }

  #poll(cursor: number | undefined, waitMs: number): Promise<{ events: SandboxEvent[]; next: number }> {
    const after = cursor === undefined ? '' : `&after=${cursor}`;
    return this.#call('GET', `${this.#path}/events?waitMs=${waitMs}${after}`, {
      epoch: this.#epoch,
      signal: this.#stopping.signal,
      timeoutMs: waitMs + 10_000,
    });
  }

  newMessageId(): string {
    return `3EB0${randomBytes(9).toString('hex').toUpperCase()}`;
  }

  async send(request: SendRequest): Promise<SendOutcome> {
    const { waMessageId: id, to, text, media } = request;
    try {
      const file = media && {
        kind: kindOf(media.mime),
        media: { mime: media.mime, name: media.name, base64: media.bytes.toString('base64') },
      };
      await this.#call('POST', `${this.#path}/messages`, {
        body: { id, to, text, ...file },
        epoch: this.#epoch,
      });
      return { kind: 'sent' };
    } catch (error) {
      if (error instanceof SandboxRefusal) return { kind: 'refused', detail: error.message };
      return { kind: 'unknown', detail: error instanceof Error ? error.message : String(error) };
    }
  }

  async lookUp({ waMessageId }: { waMessageId: string | null }): Promise<LookUp> {
    const found = await this.#find<{ ack: Ack | null }>(`/messages/${encodeURIComponent(waMessageId ?? '')}`);
    return found ? { kind: 'found', ack: found.ack ?? 'sent' } : { kind: 'absent' };
  }

  async probe(): Promise<void> {
    await this.#call('GET', `${this.#path}/messages?since=${new Date().toISOString()}`, {
      epoch: this.#epoch,
    });
  }

  async echo(timeoutMs: number): Promise<boolean> {
    const id = this.newMessageId();
    const heard = new Promise<boolean>((resolve) => this.#echoes.set(id, () => resolve(true)));
    try {
      const body = { id, to: this.#number, text: 'Novi listens' };
      await this.#call('POST', `${this.#path}/messages`, { body, epoch: this.#epoch });
      return await Promise.race([heard, sleep(timeoutMs, false, { signal: this.#stopping.signal })]);
    } finally {
      this.#echoes.delete(id);
    }
  }

  /** What the number wrote to itself: an echo of this client or of an earlier one, and no customer's. */
  #isOwn(event: SandboxEvent): boolean {
    if (event.type !== 'message' || event.message.chat !== this.#number) return false;
    this.#echoes.get(event.message.id)?.();
    return true;
  }

  async fetchSince(
    watermark: string | null,
    tell: (message: InboundMessage) => Promise<void>,
  ): Promise<string> {
    const { messages, next } = await this.#call<{ messages: SandboxMessage[]; next: number }>(
      'GET',
      `${this.#path}/messages${watermark === null ? '' : `?since=${watermark}`}`,
      { epoch: this.#epoch },
    );
    for (const message of messages) await tell(toInbound(message));
    return String(next);
  }

  async downloadMedia(waMessageId: string, maxBytes: number): Promise<OutboundMedia | null> {
    const file = await this.#find<{ mime: string; name?: string; base64: string }>(
      `/messages/${encodeURIComponent(waMessageId)}/media`,
    );
    if (!file) return null;
    const bytes = Buffer.from(file.base64, 'base64');
    if (bytes.length > maxBytes)
      throw new MediaTooLarge(`the file has ${bytes.length} bytes, ${maxBytes} are allowed`);
    return { mime: file.mime, name: file.name ?? waMessageId, bytes };
  }

  async #find<T>(path: string): Promise<T | null> {
    try {
      return await this.#call<T>('GET', `${this.#path}${path}`, { epoch: this.#epoch });
    } catch (error) {
      if (error instanceof SandboxRefusal && error.status === 404) return null;
      throw error;
    }
  }

  async markSeen(chat: string): Promise<void> {
    await this.#call('POST', `${this.#path}/read`, { body: { chat }, epoch: this.#epoch });
  }

  async setTyping(to: string, isTyping: boolean): Promise<void> {
    const state = isTyping ? 'composing' : 'paused';
    await this.#call('POST', `${this.#path}/presence`, { body: { to, state }, epoch: this.#epoch });
  }

  /** No poll is left open for longer: should this process freeze, the network must not take it for a living holder. */
  extend(goodForMs: number): void {
    this.#goodUntilMs = performance.now() + goodForMs;
  }

  async memoryBytes(): Promise<number> {
    return 0;
  }

  async unlink(): Promise<void> {
    await this.#call('POST', `${this.#path}/logout`, { epoch: this.#epoch });
    await this.stop();
  }

  async stop(): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    this.#stopping.abort();
    await this.#disconnect();
    // The listener may itself be what asked to stop, so the poll is given a moment and not waited for without end.
    await Promise.race([this.#polling, sleep(1_000)]);
  }

  async #disconnect(): Promise<void> {
    const epoch = this.#epoch;
    if (!epoch) return;
    await this.#call('POST', `${this.#path}/disconnect`, { epoch, timeoutMs: 2_000 }).catch(() => {});
  }
}

/** @param baseUrl where the sandbox answers, from SANDBOX_URL */
export function sandboxDriver(baseUrl: string): WhatsAppDriver {
  const call = openSandboxHttp(baseUrl);
  return { open: (settings) => new SandboxClient(call, settings) };
}

function isLinkedAfter(events: SandboxEvent[], event: SandboxEvent): boolean {
  return events.some((later) => later.type === 'linked' && later.cursor > event.cursor);
}

function kindOf(mime: string): string {
  const family = mime.split('/')[0] ?? '';
  return ['image', 'audio', 'video'].includes(family) ? family : 'document';
}
