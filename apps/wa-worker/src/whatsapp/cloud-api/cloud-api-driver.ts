import type { CloudNumber } from '@novi/core/sessions/open-cloud-number';
import { type CloudApi, FileTooLarge, openCloudApi } from '@novi/integrations/whatsapp-cloud/cloud-api';
import { messagesPerSecond, openPace, type Pace, pairRate } from '@novi/integrations/whatsapp-cloud/limits';
import { canReach } from '@novi/integrations/whatsapp-cloud/message-body';
import { type NumberTrouble, type Refusal, sendOutcomeOf } from '@novi/integrations/whatsapp-cloud/outcomes';
import {
  type Capabilities,
  type ClientListener,
  type ClientSettings,
  type LookUp,
  MediaTooLarge,
  type OutboundMedia,
  type SendOutcome,
  type SendRequest,
  type WhatsAppClient,
  type WhatsAppDriver,
} from '../port.ts';
import type { CloudRows } from './cloud-rows.ts';

/** What is sent may be as fast as this; what comes in counts at Meta as well. */
const shareOfThroughput = 0.75;
/** Readers whose pace is remembered; one that is forgotten begins anew, and Meta's own refusal is the net below. */
const rememberedReaders = 10_000;

/**
 * A number at Meta's Cloud API. There is no connection to hold: what happens arrives as webhooks at the api, and this
 * sends. Ready means that Meta knows number and token.
 */
class CloudApiClient implements WhatsAppClient {
  readonly capabilities: Capabilities = {
    buttons: true,
    groups: false,
    typing: true,
    // Those that people make to their own; Meta posts them.
    edits: true,
    media: true,
    // Meta posts what was missed by itself, for days.
    backfill: false,
    pairingCode: false,
    echo: false,
    humanPace: false,
  };
  readonly #baseUrl: string;
  readonly #rows: CloudRows;
  readonly #settings: ClientSettings;
  readonly #pairs = new Map<string, Pace>();
  #listener: ClientListener = async () => {};
  #api: CloudApi | undefined;
  #numberPace: Pace | undefined;

  constructor(baseUrl: string, rows: CloudRows, settings: ClientSettings) {
    this.#baseUrl = baseUrl;
    this.#rows = rows;
    this.#settings = settings;
  }

  async start(listener: ClientListener): Promise<void> {
    this.#listener = listener;
    const number = await this.#rows.number(this.#settings);
    if (!number) {
      return listener({
        kind: 'lost',
        reason: 'unlinked',
        detail: 'no number is connected to the Cloud API',
      });
    }
    this.#numberPace = paceOf(number);
    const api = openCloudApi(this.#baseUrl, number);
    try {
      const info = await api.numberInfo();
      this.#api = api;
      await listener({ kind: 'ready', number: info.number });
    } catch (error) {
      const outcome = sendOutcomeOf(error);
      if (outcome.kind !== 'refused' || !outcome.trouble) throw error;
      await this.#lose(outcome.trouble, outcome.detail);
    }
  }

  /** Meta gives the id with its answer. */
  newMessageId(): null {
    return null;
  }

  async send(request: SendRequest): Promise<SendOutcome> {
    const api = this.#api;
    if (!api) return { kind: 'refused', detail: 'not connected' };
    if (!canReach(request.to)) {
      return { kind: 'refused', detail: 'the Cloud API knows nobody by this address', isFinal: true };
    }
    const waitMs = this.#waitMs(request.to);
    if (waitMs > 0) return { kind: 'refused', detail: 'slower: Meta’s limits', retryAfterMs: waitMs };
    const { messageId: callbackData, to, text, media, choices } = request;
    let file: { id: string; mime: string; name: string } | undefined;
    try {
      if (media) file = { id: await api.upload(media), mime: media.mime, name: media.name };
    } catch (error) {
      // Nothing that anybody could have seen was sent yet.
      const outcome = sendOutcomeOf(error);
      return outcome.kind === 'refused'
        ? this.#refused(outcome)
        : { kind: 'refused', detail: outcome.detail };
    }
    const outcome = await api.send({
      to,
      text,
      callbackData,
      ...(file && { media: file }),
      ...(choices && { choices }),
    });
    return outcome.kind === 'refused' ? this.#refused(outcome) : outcome;
  }

  #refused({ trouble, detail, retryAfterMs, isFinal }: Refusal): SendOutcome {
    if (trouble) void this.#lose(trouble, detail);
    return {
      kind: 'refused',
      detail,
      ...(retryAfterMs !== undefined && { retryAfterMs }),
      ...(isFinal && { isFinal }),
    };
  }

  #waitMs(to: string): number {
    const nowMs = performance.now();
    const pair = this.#pairs.get(to) ?? openPace(pairRate.intervalMs, pairRate.burst);
    this.#pairs.delete(to);
    this.#pairs.set(to, pair);
    const [oldest] = this.#pairs.keys();
    if (this.#pairs.size > rememberedReaders && oldest !== undefined) this.#pairs.delete(oldest);
    return this.#numberPace?.take(nowMs) || pair.take(nowMs);
  }

  async #lose(trouble: NumberTrouble, detail: string): Promise<void> {
    await this.#listener({ kind: 'lost', reason: trouble, detail });
  }

  /** Only a status with our own id of the message can tell; it arrives at the api. */
  async lookUp(): Promise<LookUp> {
    return { kind: 'unknowable' };
  }

  async probe(): Promise<void> {
    try {
      await this.#connected().numberInfo();
    } catch (error) {
      const outcome = sendOutcomeOf(error);
      if (outcome.kind === 'refused' && outcome.trouble) void this.#lose(outcome.trouble, outcome.detail);
      throw error;
    }
  }

  async echo(): Promise<boolean> {
    throw new Error('the Cloud API does not hear itself');
  }

  async fetchSince(watermark: string | null): Promise<string> {
    return watermark ?? 'webhooks';
  }

  async downloadMedia(waMessageId: string, maxBytes: number): Promise<OutboundMedia | null> {
    const mediaId = await this.#rows.mediaId(this.#settings, waMessageId);
    const file = mediaId && (await this.#connected().download(mediaId, maxBytes).catch(tooLarge));
    return file ? { mime: file.mime, name: waMessageId, bytes: file.bytes } : null;
  }

  async markSeen(chat: string): Promise<void> {
    await this.#read(chat, false);
  }

  /** Meta shows it until the answer comes, or 25 s; there is no word for having stopped. */
  async setTyping(chat: string, isTyping: boolean): Promise<void> {
    if (isTyping) await this.#read(chat, true);
  }

  async #read(chat: string, isTyping: boolean): Promise<void> {
    const waMessageId = await this.#rows.lastInboundId(this.#settings, chat);
    if (waMessageId) await this.#connected().markRead(waMessageId, isTyping);
  }

  #connected(): CloudApi {
    if (!this.#api) throw new Error('the number is not connected');
    return this.#api;
  }

  /** Nothing of it lives outside this process. */
  extend(): void {}

  async memoryBytes(): Promise<number> {
    return 0;
  }

  /** The number stays the shop's at Meta; what speaks for it is forgotten here. */
  async unlink(): Promise<void> {
    await this.#rows.forget(this.#settings);
    await this.stop();
  }

  async stop(): Promise<void> {
    this.#api = undefined;
    this.#listener = async () => {};
  }
}

function tooLarge(error: unknown): never {
  throw error instanceof FileTooLarge ? new MediaTooLarge(error.message) : error;
}

function paceOf({ isCoexistence }: CloudNumber): Pace {
  const perSecond = messagesPerSecond[isCoexistence ? 'coexistence' : 'cloud'] * shareOfThroughput;
  return openPace(1000 / perSecond, perSecond);
}

/** @param baseUrl Graph's address with its version, from WHATSAPP_CLOUD_URL */
export function cloudApiDriver(baseUrl: string, rows: CloudRows): WhatsAppDriver {
  return { open: (settings) => new CloudApiClient(baseUrl, rows, settings) };
}
