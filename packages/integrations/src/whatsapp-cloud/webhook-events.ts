/** A message as the worker's port of WhatsApp drivers describes one. */
export interface CloudInbound {
  waMessageId: string;
  chat:
    | { kind: 'phone' | 'lid'; value: string; phone?: string; name?: string }
    | { kind: 'group'; value: string };
  /** Who wrote it in a group. */
  author?: { kind: 'phone' | 'lid'; value: string; phone?: string; name?: string };
  /** The shop's own phone wrote it, where a number is used by its app as well. */
  fromMe: boolean;
  kind:
    | 'text'
    | 'image'
    | 'document'
    | 'sticker'
    | 'location'
    | 'contact'
    | 'cart'
    | 'audio'
    | 'video'
    | 'other';
  text: string;
  /** A place, a contact, a cart, what was tapped (`choice`), or where a file is (`cloudMediaId`). */
  payload?: Record<string, unknown>;
  media?: { mime: string; sizeBytes: number | null; name?: string };
  at: Date;
}

/** What happened at one of our numbers. */
export type CloudEvent =
  | { kind: 'message'; message: CloudInbound }
  | {
      kind: 'status';
      waMessageId: string;
      status: 'sent' | 'delivered' | 'read' | 'failed';
      /** our own id of the message */
      callbackData: string | null;
      error: { code: number; detail: string } | null;
    }
  | { kind: 'edited'; waMessageId: string; text: string; at: Date }
  | { kind: 'revoked'; waMessageId: string; at: Date }
  | {
      kind: 'reaction';
      waMessageId: string;
      by: { kind: 'phone' | 'lid'; value: string };
      emoji: string;
      at: Date;
    }
  /** Nothing that is acted on. */
  | { kind: 'other'; what: string };
