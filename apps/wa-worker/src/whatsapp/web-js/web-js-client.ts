import type {
  Capabilities,
  ClientListener,
  ClientSettings,
  InboundMessage,
  LookUp,
  OutboundMedia,
  SendOutcome,
  SendRequest,
  WhatsAppClient,
} from '../port.ts';
import { readMissed } from './backfill.ts';
import { toWid } from './chat-ids.ts';
import { fetchMedia } from './media.ts';
import { provesItWorks, showTyping } from './page-functions.ts';
import { type LifeParts, PageLife } from './page-life.ts';
import { Sender } from './sender.ts';
import { toInbound } from './to-inbound.ts';
import { within } from './within.ts';

const answerLimitMs = 20_000;

/** WhatsApp Web, driven by whatsapp-web.js in a browser of its own: what the port asks, put to the page. */
export class WebJsClient implements WhatsAppClient {
  readonly capabilities: Capabilities = {
    // Linked devices cannot send them (WhatsApp drops them silently): choices are told as numbered text.
    buttons: false,
    groups: true,
    typing: true,
    edits: true,
    media: true,
    backfill: true,
    pairingCode: true,
    echo: true,
    humanPace: true,
  };
  readonly #life: PageLife;

  constructor(settings: ClientSettings, parts: LifeParts) {
    this.#life = new PageLife(settings, parts);
  }

  start(listener: ClientListener): Promise<void> {
    return this.#life.start(listener);
  }

  newMessageId(): string {
    return Sender.newMessageId();
  }

  async send(request: SendRequest): Promise<SendOutcome> {
    if (!this.#life.isReady) return { kind: 'refused', detail: 'WhatsApp Web is not ready' };
    return this.#life.live().sender.send(request);
  }

  async lookUp({ waMessageId, to }: { waMessageId: string | null; to: string }): Promise<LookUp> {
    return this.#life.live().sender.lookUp(waMessageId, to);
  }

  async probe(): Promise<void> {
    const { page } = this.#life.live();
    const problem = await within(answerLimitMs, 'a probe', page.evaluate(provesItWorks));
    if (problem) throw new Error(problem);
  }

  async echo(timeoutMs: number): Promise<boolean> {
    return this.#life.live().sender.echo(timeoutMs);
  }

  async fetchSince(
    watermark: string | null,
    tell: (message: InboundMessage) => Promise<void>,
  ): Promise<string> {
    const { client, page, lookups } = this.#life.live();
    const { messages, newest } = await readMissed(
      client,
      page,
      watermark === null ? null : Number(watermark),
    );
    for (const message of messages) {
      if (message.hasMedia) this.#life.files.set(message.id.id, message.id._serialized);
      const inbound = await toInbound(message, lookups);
      if (inbound) await tell(inbound);
    }
    return String(newest);
  }

  async downloadMedia(waMessageId: string, maxBytes: number): Promise<OutboundMedia | null> {
    const { client, page } = this.#life.live();
    return fetchMedia(client, page, waMessageId, this.#life.files.get(waMessageId), maxBytes);
  }

  async markSeen(chat: string): Promise<void> {
    await within(answerLimitMs, 'blue ticks', this.#life.live().client.sendSeen(toWid(chat)));
  }

  async setTyping(chat: string, isTyping: boolean): Promise<void> {
    await within(answerLimitMs, 'typing', this.#life.live().page.evaluate(showTyping, toWid(chat), isTyping));
  }

  extend(goodForMs: number): void {
    this.#life.extend(goodForMs);
  }

  async memoryBytes(): Promise<number> {
    return this.#life.memoryBytes();
  }

  /** Something outside ended what this client cannot do without. */
  abandon(why: string): void {
    this.#life.abandon(why);
  }

  unlink(): Promise<void> {
    return this.#life.unlink();
  }

  stop(): Promise<void> {
    return this.#life.stop();
  }
}
