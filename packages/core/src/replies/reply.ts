import type { LineModifier } from '@novi/db/schema/orders';
import type { Payment } from '@novi/parser/types';

export type RejectReason = 'too_busy' | 'out_of_stock' | 'closed' | 'address' | 'other';

/** Why a person takes over, as far as the customer is told. */
export type HandoverReason =
  | 'asked'
  | 'complaint'
  | 'not_understood'
  | 'large_order'
  | 'fault'
  /** They changed or deleted what an order rests on. */
  | 'changed_words';

/** Where a placed order is, as far as the customer is told. */
export type ToldStatus =
  | 'waiting'
  | 'accepted'
  | 'preparing'
  | 'ready'
  | 'on_the_way'
  | 'completed'
  | 'cancelled'
  | 'rejected';

/** A thing and its price; `from` where its sizes have several prices. */
export interface Priced {
  name: string;
  priceMinor: number;
  from?: boolean | undefined;
  /** The unit the price is for, where it is not one piece: kg, l ... */
  per?: string | undefined;
  soldOut?: boolean | undefined;
}

export interface MenuSection {
  name: string;
  products: Priced[];
}

/** A line as it is told to a customer; quantity in thousandths, money in minor units. */
export interface ToldLine {
  quantityThousandths: number;
  unit: string;
  name: string;
  variantName: string | null;
  modifiers: readonly Pick<LineModifier, 'name' | 'mode'>[];
  note: string | null;
  totalMinor: number;
  confidence: 'sure' | 'likely' | 'unsure' | null;
}

/** An order as it is told to a customer. */
export interface ToldOrder {
  lines: readonly ToldLine[];
  subtotalMinor: number;
  deliveryFeeMinor: number;
  totalMinor: number;
  fulfilment: 'delivery' | 'pickup' | null;
  address: string | null;
  note: string | null;
  payment: Payment | null;
  /** When the customer wants it; null is as soon as possible. */
  requestedFor: Date | null;
  promisedFrom: Date | null;
  promisedTo: Date | null;
}

/** What the bot says, before any language. Parts are told in order, as one message. */
export type ReplyPart =
  | { kind: 'greeting'; shop: string }
  | { kind: 'how_to_order' }
  | { kind: 'menu'; sections: MenuSection[]; moreCount: number }
  | { kind: 'category'; section: MenuSection }
  | { kind: 'categories'; names: string[] }
  | { kind: 'off_menu'; words: string[] }
  | { kind: 'no_usual' }
  | { kind: 'delayed' }
  | { kind: 'write_again' }
  | { kind: 'not_in_cart'; words: string[] }
  | { kind: 'about'; items: { prices: Priced[]; comesWith: string[] }[] }
  | { kind: 'sold_out'; names: string[] }
  | { kind: 'which'; words: string; options: Priced[] }
  | { kind: 'choices'; choices: { item: string; options: Priced[] }[] }
  | { kind: 'how_many'; words: string }
  | { kind: 'cart' }
  | { kind: 'ask_address' }
  /** day: 'YYYY-MM-DD' of the shop */
  | { kind: 'ask_time'; day: string }
  | { kind: 'ask_fulfilment' }
  | { kind: 'ask_fulfilment_and_address' }
  | { kind: 'summary' }
  | { kind: 'confirm_how' }
  | { kind: 'not_understood' }
  | { kind: 'price_changed' }
  | { kind: 'minimum'; minimumMinor: number }
  | { kind: 'expired' }
  | { kind: 'placed'; label: string }
  | { kind: 'order_cancelled'; label: string }
  | { kind: 'prices'; items: Priced[] }
  | { kind: 'availability'; items: Priced[] }
  | { kind: 'hours' }
  | { kind: 'estimate'; from: Date; to: Date }
  | { kind: 'delivery_terms'; delivers: boolean; pickup: boolean; feeMinor: number }
  | {
      kind: 'order_status';
      label: string;
      status: ToldStatus;
      promised: { from: Date; to: Date } | null;
    }
  | { kind: 'no_order' }
  | { kind: 'thanks' }
  | { kind: 'opted_out' }
  | { kind: 'cart_cancelled' }
  | { kind: 'cancel_asked'; label: string }
  | { kind: 'declined' }
  | { kind: 'nothing_to_confirm' }
  | { kind: 'empty_cart' }
  | { kind: 'text_only' }
  | { kind: 'rephrase' }
  | { kind: 'too_long' }
  | { kind: 'handover'; reason: HandoverReason };

export type Reply = readonly ReplyPart[];
