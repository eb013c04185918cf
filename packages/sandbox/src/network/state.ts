import type { Faults, PhoneFault } from './faults.ts';
import type { Ack, Message } from './message.ts';
import type { MessageView } from './message-view.ts';

export type LedgerKind = 'received' | 'ack' | 'edited' | 'revoked' | 'reaction';

/** One thing one phone saw. Entries are only ever added; `seq` has no gaps. */
export type LedgerEntry = { seq: number; at: string; phone: string } & (
  | { kind: LedgerKind; message: MessageView }
  /** Somebody at the other end of a direct chat types, or stopped. */
  | { kind: 'typing'; from: string; state: 'composing' | 'paused' }
);

/** `id` has 18 digits, as WhatsApp's groups have. Members are phones. */
export type Group = { id: string; name: string; members: string[] };

/** `sinceSeq`: what reached or left the number before the link is none of the session's business. */
export type Link = { number: string; session: string; linkedAt: string; sinceSeq: number; label?: string };

/** What a session is told. Messages are kept by key, so that their media are in memory once. */
export type SessionEvent = { cursor: number } & (
  | { type: 'linked'; number: string }
  | { type: 'unlinked'; by: 'phone' | 'driver' | 'moved' }
  | { type: 'message' | 'edited' | 'revoked'; number: string; key: number }
  | { type: 'reaction'; number: string; key: number; by: string; emoji: string }
  | { type: 'ack'; id: string; ack: Ack }
);

/** Events of a session, kept until a cursor at or past them is confirmed (and a while longer). */
export type SessionLog = { cursor: number; confirmed: number; events: SessionEvent[] };

/** A number that is registered with the Cloud API instead of being linked to a session. */
export type CloudNumber = {
  number: string;
  phoneNumberId: string;
  wabaId: string;
  accessToken: string;
  appSecret: string;
  callbackUrl: string;
  verifiedName: string;
  /** The shop's phone uses it as well, by the WhatsApp Business app. */
  coexistence: boolean;
  messagesPerSecond: number;
  catalogId?: string;
};

export type NetworkState = {
  messages: Map<number, Message>;
  /** Messages on each phone's screen, in the order in which they appeared there. */
  screens: Map<string, Message[]>;
  /** Taken or not, they have not arrived yet; in the order in which they were written. */
  undelivered: Map<number, Message>;
  lastKey: number;
  lastSeq: number;
  ledger: LedgerEntry[];
  lastLedgerSeq: number;
  links: Map<string, Link>;
  sessions: Map<string, SessionLog>;
  faults: Faults;
  groups: Map<string, Group>;
  /** Phones shown on the phones page, with their owners' names. */
  roster: Map<string, string>;
  /** By phone number id. */
  cloudNumbers: Map<string, CloudNumber>;
};

/** Everything that can happen to the state; also the lines of the journal. */
export type Change =
  | { t: 'message'; message: Message }
  | { t: 'left'; key: number; seq: number }
  /** `phone`: which of a group's members it reached. */
  | { t: 'arrived'; key: number; seq: number; phone?: string }
  | { t: 'read-in-group'; key: number; phone: string }
  | { t: 'reaction'; key: number; by: string; emoji: string }
  | { t: 'group'; group: Group }
  | { t: 'ack'; key: number; ack: Ack }
  | { t: 'edited'; key: number; text: string }
  | { t: 'revoked'; key: number }
  | { t: 'ledger'; entry: LedgerEntry }
  | { t: 'link'; link: Link }
  | { t: 'unlink'; number: string }
  | { t: 'event'; session: string; event: SessionEvent }
  | { t: 'confirmed'; session: string; cursor: number }
  | { t: 'faults'; all: Faults['all']; dropRepeatedIds: boolean; phones: [string, PhoneFault][] }
  | { t: 'phone'; phone: string; name: string }
  | { t: 'phone-removed'; phone: string }
  | { t: 'cloud-number'; number: CloudNumber }
  | { t: 'cloud-number-removed'; phoneNumberId: string };
