import type { Awaiting, Understanding } from '@novi/parser/types';
import type { Menu } from '../catalog/menus.ts';
import type { DraftView } from '../orders/draft.ts';
import type { PlacedOrder } from '../orders/placed-order.ts';
import type { HandoverReason, Reply } from '../replies/reply.ts';
import type { Shop } from '../tenants/read-shop.ts';

/** Everything a decision about the next answer may look at. */
export interface TalkState {
  now: Date;
  shop: Pick<Shop, 'name' | 'settings'>;
  menu: Pick<Menu, 'categories' | 'products'>;
  draft: DraftView | null;
  /** The last order that was placed here. */
  latest: Pick<PlacedOrder, 'id' | 'label' | 'status' | 'promised'> | null;
  awaiting: Awaiting;
  clarifications: number;
  failedParses: number;
  /** Looked up only when they say it again. */
  hasOptedOut: boolean;
}

/** What the customer's unread messages came to, taken together. */
export interface Heard {
  /** null: there was no text, or none that could be read */
  understanding: Understanding | null;
  /** fault: reading it failed on our side. too_long: no order is that long. */
  problem: 'fault' | 'too_long' | null;
  /** The customer's words, message by message; the understanding's spans count them. */
  texts: readonly string[];
  /** A location that was shared, as an address. */
  pin: string | null;
  /** Something other than text came: none, a sticker or sound, or a picture or document. */
  media: 'none' | 'small' | 'document';
  /** Asked for with "the usual", and not on the menu any more: names as they were. */
  gone: readonly string[];
}

/** What is to be done before answering. */
export interface Move {
  /** Put what was understood into the draft. */
  write: boolean;
  confirm: boolean;
  cancel: 'cart' | 'order' | null;
  optOut: boolean;
  handover: HandoverReason | null;
}

/** What doing it came to. */
export interface Outcome {
  draft: DraftView | null;
  /** The draft is a summary now and waits for a yes. */
  summarised: boolean;
  placed: Pick<PlacedOrder, 'id' | 'label' | 'status'> | null;
  priceChanged: boolean;
  expired: boolean;
  cancelled: 'cart' | 'order' | 'needs_person' | null;
}

/** The bot's turn: what it says, and what it will be waiting for. */
export interface Turn {
  reply: Reply;
  awaiting: Awaiting;
  clarifications: number;
  failedParses: number;
  handover: HandoverReason | null;
}
