/** How far a message has come, as its sender sees it. */
export type Ack = 'sent' | 'delivered' | 'read';

export type MessageKind =
  | 'text'
  | 'image'
  | 'document'
  | 'sticker'
  | 'audio'
  | 'video'
  | 'location'
  | 'contact'
  | 'cart';

/** Bytes as they are given to the network. */
export type Media = { mime: string; base64: string; name?: string | undefined };
export type Location = { lat: number; lng: number; name?: string | undefined };
export type Contact = { name: string; phone: string };
/** What was put into the cart of a shop's WhatsApp catalog; `id` is the shop's own. */
export type Cart = { items: { id: string; name: string; quantity: number }[] };

/** Something to tap in a message, and which of them was tapped; the text of a tap is the title. */
export type Choice = { id: string; title: string };
export type Tap = { kind: 'button' | 'list'; id: string };

/** What a sender hands over. `text` is '' where the kind needs none. */
export type Draft = {
  id: string;
  to: string;
  text: string;
  kind: MessageKind;
  media?: Media | undefined;
  location?: Location | undefined;
  contact?: Contact | undefined;
  cart?: Cart | undefined;
  choices?: Choice[] | undefined;
  tap?: Tap | undefined;
};

/**
 * One message on its way through the network. `key` is unique; `id` is the sender's choice and may repeat.
 * `leftSeq` and `arrivedSeq` come from one counter and are set when the network takes the message from its
 * sender and when it reaches the receiver: the two moments a linked device could have heard of it.
 */
export type Message = Draft & {
  key: number;
  from: string;
  at: string;
  /** A person's hand on a phone, or a program on a linked session. */
  origin: 'phone' | 'driver';
  /** null while the sending phone is offline and nobody but its owner knows of the message. */
  ack: Ack | null;
  leftSeq?: number;
  arrivedSeq?: number;
  edited?: true;
  revoked?: true;
  /** Emoji by the phone that gave it. */
  reactions?: Record<string, string>;
  /** Of a group's message: who was to get it, when it reached each (`arrivedSeq` of theirs), and who has read it. */
  recipients?: string[];
  reached?: Record<string, number>;
  readBy?: string[];
};

const ORDER: Record<Ack, number> = { sent: 1, delivered: 2, read: 3 };

/** True when `next` is further than `now`: acks never go back. */
export function isFurther(next: Ack, now: Ack | null): boolean {
  return ORDER[next] > (now === null ? 0 : ORDER[now]);
}

/** Longer than any phone, which E.164 gives 15 digits: a group's id. */
export function isGroupId(id: string): boolean {
  return id.length > 15;
}

/** The other side of a message as seen from `phone`: the group, where it was written to one. */
export function otherSide(message: Message, phone: string): string {
  return message.from === phone || message.recipients ? message.to : message.from;
}

/** Who it is for: the phones on which it will be seen. */
export function recipientsOf(message: Message): string[] {
  return message.recipients ?? [message.to];
}

/** The moment at which it reached that phone; undefined while it has not. */
export function arrivalAt(message: Message, phone: string): number | undefined {
  return message.recipients ? message.reached?.[phone] : message.arrivedSeq;
}

/** Somebody else wrote it, and nobody at `phone` has looked at it. */
export function isUnread(message: Message, phone: string): boolean {
  if (message.recipients) return message.from !== phone && !message.readBy?.includes(phone);
  return message.to === phone && message.ack !== 'read';
}
