import type { Chat, ClientEvent, InboundKind, InboundMessage, LostReason, Person } from './port.ts';

/** What the sandbox's event list holds; its README describes it. */
export type SandboxEvent = { cursor: number } & (
  | { type: 'linked'; number: string }
  | { type: 'unlinked'; by: 'phone' | 'driver' | 'moved' }
  | { type: 'message'; message: SandboxMessage }
  | { type: 'ack'; id: string; ack: 'sent' | 'delivered' | 'read' }
  | { type: 'edited'; id: string; chat: string; text: string }
  | { type: 'revoked'; id: string; chat: string }
  | { type: 'reaction'; id: string; chat: string; by: string; byLid?: string; emoji: string }
);

export interface SandboxMessage {
  id: string;
  /** the other side's number, or a group's id */
  chat: string;
  /** the other side's opaque id, where it has one */
  lid?: string;
  /** who wrote it in a group */
  author?: string;
  authorLid?: string;
  groupName?: string;
  /** in the sender's own profile */
  name?: string;
  text: string;
  kind: string;
  at: string;
  fromMe: boolean;
  media?: { mime: string; name?: string; sizeBytes: number };
  location?: unknown;
  contact?: unknown;
  cart?: unknown;
}

const knownKinds: readonly string[] = [
  'text',
  'image',
  'document',
  'sticker',
  'location',
  'contact',
  'cart',
  'audio',
  'video',
];

/** The port's message for one of the network's. */
export function toInbound(message: SandboxMessage): InboundMessage {
  const payload: Record<string, unknown> = {};
  for (const key of ['location', 'contact', 'cart'] as const) {
    if (message[key] !== undefined) payload[key] = message[key];
  }
  return {
    waMessageId: message.id,
    chat: chatOf(message),
    ...(message.author === undefined
      ? {}
      : { author: personOf(message.author, message.authorLid, message.name) }),
    fromMe: message.fromMe,
    kind: (knownKinds.includes(message.kind) ? message.kind : 'other') as InboundKind,
    text: message.text,
    ...(Object.keys(payload).length > 0 ? { payload } : {}),
    ...(message.media ? { media: message.media } : {}),
    at: new Date(message.at),
  };
}

function chatOf({ author, chat, lid, name, groupName }: SandboxMessage): Chat {
  if (author === undefined) return personOf(chat, lid, name);
  return { kind: 'group', value: chat, ...(groupName === undefined ? {} : { name: groupName }) };
}

function personOf(phone: string, lid: string | undefined, name?: string | undefined): Person {
  const known = { phone, ...(name ? { name } : {}) };
  return lid === undefined
    ? { kind: 'phone', value: phone, ...known }
    : { kind: 'lid', value: lid, ...known };
}

/**
 * The port's event for a sandbox event; null for what is no news. The network does not say when something was changed,
 * so it is now.
 * @param own the session's number, where it is known
 */
export function toClientEvent(event: SandboxEvent, own: string | null): ClientEvent | null {
  switch (event.type) {
    case 'linked':
      return { kind: 'linked', number: event.number };
    case 'unlinked':
      return { kind: 'lost', reason: 'unlinked', detail: `unlinked by ${event.by}` };
    case 'message':
      return { kind: 'message', message: toInbound(event.message) };
    case 'ack':
      // That it was sent is what the answer to the send says already.
      return event.ack === 'sent' ? null : { kind: 'ack', waMessageId: event.id, ack: event.ack };
    case 'edited':
      return { kind: 'edited', waMessageId: event.id, text: event.text, at: new Date() };
    case 'revoked':
      return { kind: 'revoked', waMessageId: event.id, at: new Date() };
    case 'reaction': {
      const by = event.by === own ? null : personOf(event.by, event.byLid);
      return { kind: 'reaction', waMessageId: event.id, by, emoji: event.emoji, at: new Date() };
    }
    default:
      return null;
  }
}

/** What a refusal means for the session. */
export function lostReasonOf(code: string): LostReason {
  if (code === 'CONFLICT') return 'conflict';
  if (code === 'UNLINKED') return 'unlinked';
  return 'network';
}
