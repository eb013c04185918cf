import type { Page } from 'puppeteer-core';
import type { Client, Message } from 'whatsapp-web.js';
import type { Person } from '../port.ts';
import { isLid, toPerson } from './chat-ids.ts';
import { chatTitle, phoneOfLid } from './page-functions.ts';
import { Recent } from './recent.ts';
import type { CartItem, Lookups } from './to-inbound.ts';
import { within } from './within.ts';

const limitMs = 10_000;

/**
 * What only the page knows about a message, remembered. None of it holds a message up: a phone that cannot be told now
 * is told with a later message, and the customer stays the same person by the opaque id.
 */
export class PageLookups implements Lookups {
  readonly #client: Client;
  readonly #page: Page;
  readonly #phones = new Recent<string>(5_000);
  readonly #titles = new Recent<string>(500);

  constructor(client: Client, page: Page) {
    this.#client = client;
    this.#page = page;
  }

  isSelf(wid: string): boolean {
    return wid === this.#client.info?.wid?._serialized;
  }

  async person(wid: string, name?: string): Promise<Person> {
    if (!isLid(wid)) return toPerson(wid, name);
    const known = this.#phones.get(wid);
    if (known) return toPerson(wid, name, known);
    const phone = await this.#ask(this.#page.evaluate(phoneOfLid, wid));
    if (phone) this.#phones.set(wid, phone);
    return toPerson(wid, name, phone ?? undefined);
  }

  async groupName(wid: string): Promise<string> {
    const known = this.#titles.get(wid);
    if (known !== undefined) return known;
    const title = (await this.#ask(this.#page.evaluate(chatTitle, wid))) ?? '';
    if (title) this.#titles.set(wid, title);
    return title;
  }

  /** An order carries only a reference: its things are asked of WhatsApp. Rejects where that fails, to be tried again. */
  async cartItems(message: Message): Promise<readonly CartItem[]> {
    const order = await within(limitMs, 'reading a cart', message.getOrder());
    return order.products.map(({ id, name, quantity }) => ({ id, name, quantity }));
  }

  #ask<T>(question: Promise<T>): Promise<T | null> {
    return within(limitMs, 'a look into the page', question).catch(() => null);
  }
}
