/** What every WhatsApp driver can be asked. No type of a library crosses this line. */

export type Ack = 'sent' | 'delivered' | 'read';

export type InboundKind =
  | 'text'
  | 'image'
  | 'document'
  | 'sticker'
  | 'location'
  | 'contact'
  /** A cart filled in WhatsApp's own catalog; the things are `payload.cart.items`, `text` what was written beside. */
  | 'cart'
  | 'audio'
  | 'video'
  | 'other';

/** A message as a driver heard it. `chat` is the other side; `fromMe` when the shop's own account wrote it. */
export interface InboundMessage {
  waMessageId: string;
  chat: { kind: 'phone' | 'lid'; value: string; phone?: string; name?: string };
  fromMe: boolean;
  kind: InboundKind;
  text: string;
  /** Location, contact, cart or facts about media; never the media itself. */
  payload?: Record<string, unknown>;
  at: Date;
}

/** Why a session is not ready any more, as the supervisor needs to know it. */
export type LostReason = 'network' | 'conflict' | 'unlinked' | 'banned' | 'failed';

export type ClientEvent =
  | { kind: 'link_code'; code: string; expiresAt: Date }
  | { kind: 'linked'; number: string }
  | { kind: 'ready'; number: string }
  | { kind: 'message'; message: InboundMessage }
  | { kind: 'ack'; waMessageId: string; ack: Ack }
  | { kind: 'lost'; reason: LostReason; detail: string };

/**
 * Called for each event in order. A driver tells the other side that a message arrived only after the promise for it
 * resolved: what was not stored is delivered again.
 */
export type ClientListener = (event: ClientEvent) => Promise<void>;

export interface SendRequest {
  /** Chosen by `newMessageId` and stored before sending, so that an unknown outcome can be looked up. */
  waMessageId: string;
  to: string;
  text: string;
}

/** What a send came to. `unknown`: it may or may not have gone out; look it up before it is repeated. */
export type SendOutcome =
  | { kind: 'sent' }
  | { kind: 'refused'; detail: string }
  | { kind: 'unknown'; detail: string };

export interface WhatsAppClient {
  readonly capabilities: { buttons: boolean; groups: boolean; typing: boolean; edits: boolean };
  /** Begins to connect; everything after is told by events. */
  start(listener: ClientListener): Promise<void>;
  newMessageId(): string;
  send(request: SendRequest): Promise<SendOutcome>;
  /** Whether the network has a message of ours; null when it never got it. */
  lookUp(waMessageId: string): Promise<Ack | null>;
  /** Ends the link for good. */
  unlink(): Promise<void>;
  /** Lets go of the connection; the link stays. */
  stop(): Promise<void>;
}

export interface ClientSettings {
  tenantId: string;
  sessionId: string;
  /** Names the holder of the lease in the network's own records. */
  owner: string;
  /** What the customer of a link sees beside the code. */
  label: string;
  linkCodeTtlMs: number;
}

export type WhatsAppDriver = (settings: ClientSettings) => WhatsAppClient;
