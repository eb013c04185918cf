import type { ClientEvent, InboundKind, InboundMessage, LostReason } from './port.ts';

/** What the sandbox's event list holds; its README describes it. */
export type SandboxEvent = { cursor: number } & (
  | { type: 'linked'; number: string }
  | { type: 'unlinked'; by: 'phone' | 'driver' | 'moved' }
  | { type: 'message'; message: SandboxMessage }
  | { type: 'ack'; id: string; ack: 'sent' | 'delivered' | 'read' }
  | { type: 'edited' | 'revoked'; id: string; chat: string }
);

export interface SandboxMessage {
  id: string;
  chat: string;
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

const knownKinds: readonly string[] = ['text', 'image', 'document', 'sticker', 'location', 'contact', 'cart'];

/** The port's message for one of the network's. */
export function toInbound(message: SandboxMessage): InboundMessage {
  const payload: Record<string, unknown> = {};
  for (const key of ['location', 'contact', 'cart'] as const) {
    if (message[key] !== undefined) payload[key] = message[key];
  }
  return {
    waMessageId: message.id,
    chat: {
      kind: 'phone',
      value: message.chat,
      phone: message.chat,
      ...(message.name ? { name: message.name } : {}),
    },
    fromMe: message.fromMe,
    kind: (knownKinds.includes(message.kind) ? message.kind : 'other') as InboundKind,
    text: message.text,
    ...(Object.keys(payload).length > 0 ? { payload } : {}),
    ...(message.media ? { media: message.media } : {}),
    at: new Date(message.at),
  };
}

/** The port's event for a sandbox event; null for what the product does not act on (edits, revokes). */
export function toClientEvent(event: SandboxEvent): ClientEvent | null {
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
