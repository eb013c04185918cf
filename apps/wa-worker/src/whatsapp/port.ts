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

/** A person as WhatsApp names them: by phone (digits), or by an opaque id whose phone may be known as well. */
export interface Person {
  kind: 'phone' | 'lid';
  value: string;
  phone?: string;
  /** in their own profile */
  name?: string;
}

/** Where a message belongs: the other side of a direct chat, or a group, whose `value` is the group's id. */
export type Chat = Person | { kind: 'group'; value: string; name?: string };

/** What is known of a file before it is fetched. `sizeBytes` is what the sender claims: null where it claims nothing. */
export interface MediaFacts {
  mime: string;
  sizeBytes: number | null;
  name?: string;
}

/** A message as a driver heard it. `chat` is the other side; `fromMe` when the shop's own account wrote it. */
export interface InboundMessage {
  waMessageId: string;
  chat: Chat;
  /** Who wrote it in a group; direct messages are written by `chat`. */
  author?: Person;
  fromMe: boolean;
  kind: InboundKind;
  text: string;
  /** Location, contact or cart; never a file itself. */
  payload?: Record<string, unknown>;
  /** There is a file; `downloadMedia` fetches it. */
  media?: MediaFacts;
  at: Date;
}

/**
 * Why a session is not ready any more, as the supervisor needs to know it. `crashed`: the browser or its page died, or
 * no longer answers; the link itself is thought to be whole. `token_expired`: what speaks for the number is not accepted any more.
 */
export type LostReason =
  | 'network'
  | 'crashed'
  | 'conflict'
  | 'unlinked'
  | 'banned'
  | 'failed'
  | 'token_expired';

export type ClientEvent =
  | { kind: 'link_code'; method: LinkMethod['kind']; code: string }
  | { kind: 'linked'; number: string }
  | { kind: 'ready'; number: string }
  | { kind: 'message'; message: InboundMessage }
  | { kind: 'ack'; waMessageId: string; ack: Ack }
  /** Somebody changed a message of theirs; `text` is what it says now. */
  | { kind: 'edited'; waMessageId: string; text: string; at: Date }
  /** Somebody deleted a message of theirs for everyone. */
  | { kind: 'revoked'; waMessageId: string; at: Date }
  /** An empty emoji takes a reaction back. `by` is null for the shop's own account. */
  | { kind: 'reaction'; waMessageId: string; by: Person | null; emoji: string; at: Date }
  | { kind: 'lost'; reason: LostReason; detail: string };

/**
 * Called for each event in order. A driver tells the other side that a message arrived only after the promise for it
 * resolved: what was not stored is delivered again.
 */
export type ClientListener = (event: ClientEvent) => Promise<void>;

/** What `downloadMedia` throws for a file that is larger than was asked for: trying again does not help. */
export class MediaTooLarge extends Error {}

export interface OutboundMedia {
  mime: string;
  name: string;
  bytes: Buffer;
}

/** Something to tap, where a driver has it. `text` always says the same in words and numbers. */
export interface Choices {
  kind: 'buttons' | 'list';
  options: readonly { id: string; title: string }[];
}

export interface SendRequest {
  /** Our own id of the message, the same at every attempt. */
  messageId: string;
  /** Chosen by `newMessageId` and stored before sending, so that an unknown outcome can be looked up. */
  waMessageId: string | null;
  /** digits of a phone, an opaque id, or a group's id */
  to: string;
  text: string;
  media?: OutboundMedia;
  choices?: Choices;
}

/**
 * What a send came to. `sent` names WhatsApp's id where the driver could not choose it. `refused`: it did not go out.
 * `unknown`: it may or may not have; look it up before it is repeated, or, where it is `isUnknowable`, wait for an
 * acknowledgement. `retryAfterMs`: WhatsApp asks to be slower.
 */
export type SendOutcome =
  | { kind: 'sent'; waMessageId?: string }
  | { kind: 'refused'; detail: string; retryAfterMs?: number; isFinal?: boolean }
  | { kind: 'unknown'; detail: string; isUnknowable?: boolean };

/** `unknowable`: this driver cannot ask; an acknowledgement may still tell. */
export type LookUp = { kind: 'found'; ack: Ack } | { kind: 'absent' } | { kind: 'unknowable' };

/** How a number is linked: by a code that its phone scans, or by a code that is typed into the phone with this number. */
export type LinkMethod = { kind: 'qr' } | { kind: 'pairing_code'; phone: string };

export interface Capabilities {
  buttons: boolean;
  groups: boolean;
  typing: boolean;
  edits: boolean;
  media: boolean;
  /** It can read again what arrived while nobody was connected (`fetchSince`). */
  backfill: boolean;
  pairingCode: boolean;
  /** It can hear itself (`echo`). */
  echo: boolean;
  /** Whoever sends too evenly by it is taken for spam: it is sent as a person writes, seen, typed and then sent. */
  humanPace: boolean;
}

export interface WhatsAppClient {
  readonly capabilities: Capabilities;
  /** Begins to connect; everything after is told by events. */
  start(listener: ClientListener): Promise<void>;
  /** Null where WhatsApp gives the id with its answer. */
  newMessageId(): string | null;
  send(request: SendRequest): Promise<SendOutcome>;
  /** What became of a send whose outcome nobody knows. */
  lookUp(message: { messageId: string; waMessageId: string | null; to: string }): Promise<LookUp>;
  /**
   * Proves that the session can do what a ready one must, by asking for something only a working one answers. Rejects,
   * or does not settle, when it cannot.
   */
  probe(): Promise<void>;
  /**
   * Writes to the account itself and waits to hear it by the way customers' messages come. False: what it sent did
   * not come back in time.
   */
  echo(timeoutMs: number): Promise<boolean>;
  /**
   * Tells every message since a watermark again, oldest first, and resolves with the next watermark, when all were
   * stored. The watermark is the driver's own; null asks for what is unread.
   */
  fetchSince(watermark: string | null, tell: (message: InboundMessage) => Promise<void>): Promise<string>;
  /** The file of a message; null where WhatsApp has it no more. Throws MediaTooLarge, before it is fetched where that can be known. */
  downloadMedia(waMessageId: string, maxBytes: number): Promise<OutboundMedia | null>;
  /** Blue ticks for what this chat has written. */
  markSeen(chat: string): Promise<void>;
  setTyping(chat: string, isTyping: boolean): Promise<void>;
  /** The lease was renewed: whatever keeps this client alive outside the process may do so for this long from now. */
  extend(goodForMs: number): void;
  /** Bytes that this session holds outside the process; 0 for a driver without a browser. */
  memoryBytes(): Promise<number>;
  /** Ends the link for good. */
  unlink(): Promise<void>;
  /** Lets go of the connection; the link stays. */
  stop(): Promise<void>;
}

export interface ClientSettings {
  tenantId: string;
  sessionId: string;
  /** The lease it is opened under. */
  fence: number;
  /** How long the lease is good for when the client is opened, ms; `extend` prolongs it. */
  goodForMs: number;
  /** Names the holder of the lease in the network's own records. */
  owner: string;
  /** What the customer of a link sees beside the code. */
  label: string;
  link: LinkMethod;
  linkCodeTtlMs: number;
}

export interface WhatsAppDriver {
  open(settings: ClientSettings): WhatsAppClient;
  /** Ends what an earlier process of this worker left running. Called once, before anything is opened. */
  clearOrphans?(): Promise<void>;
}
