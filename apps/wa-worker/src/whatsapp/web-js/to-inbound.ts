import type { Message } from 'whatsapp-web.js';
import type { Chat, InboundKind, InboundMessage, Person } from '../port.ts';
import { isCustomerChat, isGroup } from './chat-ids.ts';

const kinds: Readonly<Record<string, InboundKind>> = {
  chat: 'text',
  buttons_response: 'text',
  list_response: 'text',
  template_button_reply: 'text',
  image: 'image',
  document: 'document',
  sticker: 'sticker',
  location: 'location',
  vcard: 'contact',
  multi_vcard: 'contact',
  order: 'cart',
  audio: 'audio',
  ptt: 'audio',
  video: 'video',
};

/** Things that stand in a chat and that nobody wrote. */
const noMessages = new Set([
  'e2e_notification',
  'gp2',
  'group_notification',
  'notification',
  'notification_template',
  'broadcast_notification',
  'call_log',
  'protocol',
  'ciphertext',
  'revoked',
  'reaction',
  'debug',
  'album',
]);

/** Fields of a message that the library passes on without naming them. */
export interface RawMessage {
  notifyName?: string;
  mimetype?: string;
  size?: number;
  filename?: string;
  /** beside an order: what the customer wrote */
  message?: string;
}

export const rawOf = (message: Message) => (message as unknown as { _data: RawMessage })._data;

/** What only the page can tell about a message. */
export interface Lookups {
  /** The account's chat with itself, in which echoes are sent. */
  isSelf(wid: string): boolean;
  person(wid: string, name?: string): Promise<Person>;
  groupName(wid: string): Promise<string>;
  cartItems(message: Message): Promise<readonly CartItem[]>;
}

export interface CartItem {
  id: string;
  name: string;
  quantity: number;
}

/** The other side: the library says it as `from` or `to`, depending on who wrote. */
export const chatWidOf = (message: Message) => (message.fromMe ? message.to : message.from);

/** The port's message for one of the library's; null for what is no message of a customer or of the shop. */
export async function toInbound(message: Message, lookups: Lookups): Promise<InboundMessage | null> {
  const wid = chatWidOf(message);
  if (message.isStatus || noMessages.has(message.type) || !isCustomerChat(wid) || lookups.isSelf(wid))
    return null;
  const raw = rawOf(message);
  const kind = kinds[message.type] ?? 'other';
  const name = message.fromMe ? undefined : raw.notifyName;
  const author =
    isGroup(wid) && message.author && !message.fromMe
      ? { author: await lookups.person(message.author, name) }
      : {};
  return {
    waMessageId: message.id.id,
    chat: await chatOf(wid, name, lookups),
    ...author,
    fromMe: message.fromMe,
    kind,
    text: textOf(message, kind, raw),
    ...(await payloadOf(message, kind, lookups)),
    ...(message.hasMedia
      ? {
          media: {
            mime: raw.mimetype ?? 'application/octet-stream',
            // The size a sender claims, known before anything is fetched.
            sizeBytes: typeof raw.size === 'number' ? raw.size : null,
            ...(raw.filename ? { name: raw.filename } : {}),
          },
        }
      : {}),
    at: new Date(message.timestamp * 1000),
  };
}

async function chatOf(wid: string, name: string | undefined, lookups: Lookups): Promise<Chat> {
  if (!isGroup(wid)) return lookups.person(wid, name);
  const title = await lookups.groupName(wid);
  return { kind: 'group', value: wid, ...(title ? { name: title } : {}) };
}

/** For a picture, place, contact or order `body` is a thumbnail or a card, not words. */
function textOf(message: Message, kind: InboundKind, raw: RawMessage): string {
  if (kind === 'cart') return raw.message ?? '';
  if (kind === 'location' || kind === 'contact') return '';
  return message.body;
}

async function payloadOf(
  message: Message,
  kind: InboundKind,
  lookups: Lookups,
): Promise<{ payload?: Record<string, unknown> }> {
  if (kind === 'cart') return { payload: { cart: { items: await lookups.cartItems(message) } } };
  if (kind === 'contact') {
    const contact = readCard(message.vCards[0] ?? '');
    return contact ? { payload: { contact } } : {};
  }
  if (kind === 'location' && message.location) {
    // In their JavaScript the numbers may be text, whatever their types say.
    const { latitude, longitude, name } = message.location;
    const location = { lat: Number(latitude), lng: Number(longitude), ...(name ? { name } : {}) };
    return { payload: { location } };
  }
  return {};
}

/** Name and phone of a vCard 3.0 (RFC 2426), as WhatsApp writes them: the phone's digits stand in `waid`. */
export function readCard(card: string): { name: string; phone: string } | null {
  const name = card.match(/^FN[^:\n]*:(.*)$/m)?.[1]?.trim();
  const tel = card.match(/^(?:item\d+\.)?TEL([^:\n]*):(.*)$/m);
  const phone = tel?.[1]?.match(/waid=(\d+)/)?.[1] ?? tel?.[2]?.replace(/\D/g, '');
  return name || phone ? { name: name ?? '', phone: phone ?? '' } : null;
}
