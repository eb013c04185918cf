import type { Page } from 'puppeteer-core';
import type { Client, Message } from 'whatsapp-web.js';
import { isCustomerChat } from './chat-ids.ts';
import { type ChatSummary, listChats } from './page-functions.ts';

/**
 * Times in WhatsApp are seconds of the sender's server, and a message may reach us later than its time says. Reading a
 * little twice costs nothing: the inbox takes each message once.
 */
const overlapSeconds = 300;
/** Messages of one chat to ask for at first, and at most. */
const firstLimit = 50;
const lastLimit = 1_600;

/**
 * The library raises no event for what arrived before `ready`, and reads nothing again afterwards: whatever came in
 * while no browser was there is only in the chats. These are the messages of all chats that are unread or have something
 * newer than `since`, oldest first. `since` in Unix seconds; null reads what is unread. `newest` is what to ask from the
 * next time, by WhatsApp's own clock: this machine's may be wrong.
 */
export async function readMissed(
  client: Client,
  page: Page,
  since: number | null,
): Promise<{ messages: Message[]; newest: number }> {
  const from = since === null ? null : since - overlapSeconds;
  const chats = (await page.evaluate(listChats)).filter(({ id }) => isCustomerChat(id));
  const messages: Message[] = [];
  for (const chat of chats) {
    if (chat.unread > 0 || (from !== null && chat.at >= from)) {
      messages.push(...(await readChat(client, chat, from)));
    }
  }
  messages.sort((one, other) => one.timestamp - other.timestamp);
  return { messages, newest: Math.max(since ?? 0, ...chats.map(({ at }) => at)) };
}

async function readChat(client: Client, summary: ChatSummary, from: number | null): Promise<Message[]> {
  const chat = await client.getChatById(summary.id);
  for (let limit = Math.max(firstLimit, summary.unread); ; limit *= 2) {
    const messages = await chat.fetchMessages({ limit });
    messages.sort((one, other) => one.timestamp - other.timestamp);
    const oldest = messages[0];
    const isAll = messages.length < limit || limit >= lastLimit;
    if (from === null) return newestUnread(messages, summary.unread);
    if (isAll || (oldest && oldest.timestamp < from)) {
      const unread = new Set(newestUnread(messages, summary.unread));
      return messages.filter((message) => message.timestamp >= from || unread.has(message));
    }
  }
}

/** The last so many that others wrote, and what the shop wrote between them. */
function newestUnread(messages: Message[], unread: number): Message[] {
  if (unread <= 0) return [];
  const incoming = messages.flatMap((message, index) => (message.fromMe ? [] : [index]));
  const first = incoming[Math.max(0, incoming.length - unread)];
  return first === undefined ? [] : messages.slice(first);
}
