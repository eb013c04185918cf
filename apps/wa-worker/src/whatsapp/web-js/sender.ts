import { randomBytes } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import type { Client, MessageMedia, MessageSendOptions } from 'whatsapp-web.js';
import type { Ack, LookUp, OutboundMedia, SendOutcome, SendRequest } from '../port.ts';
import { toWid } from './chat-ids.ts';
import { findKey, ownWid } from './page-functions.ts';
import { Recent } from './recent.ts';
import { TooSlow, within } from './within.ts';

const sendLimitMs = 30_000;
const askLimitMs = 15_000;

/** The library's numbers: 1 the server has it, 2 the phone, 3 read, 4 played; 0 waits in the page, -1 failed. */
export function ackOf(ack: number): Ack | null {
  if (ack >= 3) return 'read';
  if (ack === 2) return 'delivered';
  return ack === 1 ? 'sent' : null;
}

async function fileOf({ mime, bytes, name }: OutboundMedia): Promise<MessageMedia> {
  const { default: library } = await import('whatsapp-web.js');
  return new library.MessageMedia(mime, bytes.toString('base64'), name, bytes.length);
}

/** What of this client's messages is known here: sends, their ids, and what became of them. */
export class Sender {
  readonly #client: Client;
  readonly #page: Page;
  /** Every send goes through this browser's own store; what it does not know of never left here. */
  readonly #knowsAll: () => boolean;
  readonly #tried = new Recent<true>(5_000);
  readonly #underWay = new Set<string>();
  readonly #echoes = new Map<string, { created: boolean; ack: boolean; heard: () => void }>();

  constructor(client: Client, page: Page, knowsAll: () => boolean) {
    this.#client = client;
    this.#page = page;
    this.#knowsAll = knowsAll;
  }

  /** As WhatsApp Web mints them. */
  static newMessageId(): string {
    return `3EB0${randomBytes(9).toString('hex').toUpperCase()}`;
  }

  /** Sent from here, not from the shop's phone. */
  isOurs(waMessageId: string): boolean {
    return this.#tried.get(waMessageId) !== undefined;
  }

  async send({ waMessageId, to, text, media }: SendRequest): Promise<SendOutcome> {
    const id = waMessageId ?? Sender.newMessageId();
    const content = media ? await fileOf(media) : text;
    const isPlayable = /^(image|video|audio)\//.test(media?.mime ?? '');
    try {
      await this.#send(toWid(to), id, content, {
        ...(media ? { caption: text, sendMediaAsDocument: !isPlayable } : {}),
      });
      // The library also resolves where there is no such chat, and nothing was sent.
      const found = await this.#ask(id, to);
      if (!found) return { kind: 'refused', detail: 'WhatsApp has no such chat' };
      if (found.ack < 0) return { kind: 'refused', detail: 'WhatsApp refused the message' };
      return found.ack > 0 ? { kind: 'sent' } : { kind: 'unknown', detail: 'it waits in the page' };
    } catch (error) {
      return this.#outcomeOf(error, id, to);
    }
  }

  /**
   * An error thrown inside the page ends the send there, so a message that is not in the page then never will be. A call
   * that was given up goes on in the page: a file may still be on its way up.
   */
  async #outcomeOf(error: unknown, id: string, to: string): Promise<SendOutcome> {
    const detail = error instanceof Error ? error.message : String(error);
    if (error instanceof TooSlow) return { kind: 'unknown', detail };
    const found = await this.#ask(id, to).catch(() => undefined);
    if (found === undefined) return { kind: 'unknown', detail };
    if (found === null || found.ack < 0) return { kind: 'refused', detail };
    return found.ack > 0 ? { kind: 'sent' } : { kind: 'unknown', detail };
  }

  async #send(
    chat: string,
    id: string,
    content: string | MessageMedia,
    more: MessageSendOptions,
  ): Promise<void> {
    this.#tried.set(id, true);
    this.#underWay.add(id);
    const sending = this.#client
      .sendMessage(chat, content, {
        linkPreview: false,
        sendSeen: false,
        parseVCards: false,
        // Otherwise it resolves as soon as the page shows the message, long before the server has it.
        waitUntilMsgSent: true,
        extra: { noviId: id },
        ...more,
      })
      .finally(() => this.#underWay.delete(id));
    await within(sendLimitMs, 'a send', sending);
  }

  /** Null: neither the page nor its store has it. */
  async #ask(id: string, to: string): Promise<{ ack: number } | null> {
    const key = await within(
      askLimitMs,
      'looking for a message',
      this.#page.evaluate(findKey, id, true, [toWid(to)]),
    );
    const message = key && (await within(askLimitMs, 'a message', this.#client.getMessageById(key)));
    return message ? { ack: message.ack } : null;
  }

  async lookUp(waMessageId: string | null, to: string): Promise<LookUp> {
    if (!waMessageId || this.#underWay.has(waMessageId)) return { kind: 'unknowable' };
    const found = await this.#ask(waMessageId, to);
    const ack = found && ackOf(found.ack);
    if (ack) return { kind: 'found', ack };
    // It waits in the page for the connection: to say either would be a guess. Its acknowledgement will tell.
    if (found && found.ack >= 0) return { kind: 'unknowable' };
    if (found || this.isOurs(waMessageId) || this.#knowsAll()) return { kind: 'absent' };
    return { kind: 'unknowable' };
  }

  /**
   * One message to the account itself: that it appears and that a device of the account got it must both be heard as
   * events. A line that has gone deaf still sends, and still hears from the server that it did.
   */
  async echo(timeoutMs: number): Promise<boolean> {
    const id = Sender.newMessageId();
    try {
      const self = await within(askLimitMs, 'asking whose page it is', this.#page.evaluate(ownWid));
      const heard = new Promise<void>((resolve) => {
        this.#echoes.set(id, { created: false, ack: false, heard: resolve });
      });
      const sent = this.#send(self, id, 'Novi: connection check', {});
      await within(timeoutMs, 'an echo', Promise.all([sent, heard]));
      return true;
    } catch (error) {
      if (error instanceof TooSlow) return false;
      throw error;
    } finally {
      this.#echoes.delete(id);
    }
  }

  /** An event about a message; those of an echo are counted. */
  noteEvent(waMessageId: string, what: 'created' | 'ack'): void {
    const echo = this.#echoes.get(waMessageId);
    if (!echo) return;
    echo[what] = true;
    if (echo.created && echo.ack) echo.heard();
  }
}
