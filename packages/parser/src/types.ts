/**
 * The contract of the order parser: what goes in (a menu, a cart, what was asked) and what comes out.
 * Everything here is plain JSON, so that an Understanding can be stored beside the message it explains.
 */

/** How a product is counted. Weight and volume goods take fractions; `dozen` counts dozens (6 eggs = 0.5). */
export type Unit = 'each' | 'kg' | 'g' | 'l' | 'dozen' | 'pack';

/** Another name for the thing it hangs on, learned from a correction or typed by the merchant. */
export interface Alias {
  text: string;
  locale?: string | undefined;
}

/** One size or form of a product. Exactly one must be chosen where a product has any. */
export interface CatalogVariant {
  id: string;
  name: string;
  /** Price of one unit in ISO 4217 minor units. */
  priceMinor: number;
  aliases?: Alias[] | undefined;
}

/** One choice of a modifier group. `includedByDefault`: it comes with the product and can be taken off. */
export interface CatalogOption {
  id: string;
  name: string;
  priceMinor: number;
  includedByDefault?: boolean | undefined;
  aliases?: Alias[] | undefined;
}

/** Options that belong together; `min` >= 1 makes a choice from it required. */
export interface CatalogModifierGroup {
  id: string;
  name: string;
  min: number;
  max: number;
  /** Keeps what was said exactly (refused, extra, less), also of options that do not come with the product. */
  verbatim?: boolean | undefined;
  options: CatalogOption[];
}

export interface CatalogProduct {
  id: string;
  name: string;
  priceMinor: number;
  unit?: Unit | undefined;
  variants?: CatalogVariant[] | undefined;
  modifierGroups?: CatalogModifierGroup[] | undefined;
  aliases?: Alias[] | undefined;
  /** false: sold out. The parser still recognises it; the shop decides what to say. */
  available?: boolean | undefined;
}

export interface CatalogCategory {
  name: string;
  products: CatalogProduct[];
}

/** A shop's menu as its merchant typed it. Ids are unique in the catalog, option ids within their product. */
export interface Catalog {
  id?: string | undefined;
  business?: string | undefined;
  kind?: string | undefined;
  locales: string[];
  currency: string;
  timeZone?: string | undefined;
  fulfilment?: Fulfilment[] | undefined;
  categories: CatalogCategory[];
}

export type Fulfilment = 'delivery' | 'pickup';
export type Payment = 'cash' | 'card' | 'transfer' | 'link';
export type ModifierMode = 'add' | 'without' | 'extra' | 'less';

export interface CartModifier {
  option: string;
  mode: ModifierMode;
  /** With 'without', and only in a group that is kept verbatim: what was refused is more or less of it ("no extra cheese"). */
  degree?: 'extra' | 'less' | undefined;
}

/** One line of a cart. `quantity` is in the product's unit, > 0 and <= 999. */
export interface CartLine {
  product: string;
  variant: string | null;
  quantity: number;
  modifiers: CartModifier[];
  note?: string | null | undefined;
}

/** What the shop had asked last. `group` is a modifier group's id, or 'variant'. */
export type Awaiting =
  | null
  | { kind: 'confirm' }
  | { kind: 'address' }
  | { kind: 'choice'; product: string; group: string }
  | {
      kind: 'disambiguate';
      text: string;
      candidates: string[] /** How many had been asked for. */;
      quantity?: number | undefined;
    }
  | { kind: 'fulfilment' }
  | { kind: 'payment' }
  /** The hour of a day that was said, 'YYYY-MM-DD'; null where no day was. */
  | { kind: 'time'; day: string | null }
  | { kind: 'change_consent' };

export type Intent =
  | 'greeting'
  | 'order'
  | 'edit'
  | 'confirm'
  | 'decline'
  | 'cancel_order'
  | 'ask_menu'
  | 'ask_price'
  | 'ask_availability'
  | 'ask_hours'
  | 'ask_delivery'
  | 'ask_status'
  | 'human'
  | 'complaint'
  | 'opt_out'
  | 'thanks'
  | 'smalltalk'
  | 'provide_info'
  | 'other';

/** A piece of an original message: UTF-16 offsets, `end` exclusive. */
export interface Span {
  message: number;
  start: number;
  end: number;
}

export type Confidence = 'sure' | 'likely' | 'unsure';

/** A line of the cart after the messages. `spans` is empty for a line the messages did not touch. */
export interface UnderstoodLine extends CartLine {
  note: string | null;
  spans: Span[];
  confidence: Confidence;
}

/** A required choice nobody made yet. */
export interface MissingChoice {
  product: string;
  group: string;
}

/** Words that fit several products; `candidates` are product ids, best first. */
export interface AmbiguousMention {
  text: string;
  span: Span;
  candidates: string[];
  /** How many of it were asked for, in the candidates' unit; left out where the message did not say. */
  quantity?: number | undefined;
}

/** Words that ask for something that is not on the menu, or that nobody can put in safely. */
export interface UnresolvedMention {
  text: string;
  span: Span;
  /**
   * Of no product: `usual` asks for what they had before, which only the shop's memory can fill in; `cart` would change
   * something that is not in the cart, or that nobody named ("remove 5" of three lines, "1 of each").
   */
  about?: 'usual' | 'cart' | undefined;
}

/** A fact about the order and the words that stated it. */
export interface Stated<T> {
  value: T;
  span: Span;
}

export type DayPart = 'morning' | 'afternoon' | 'evening';

/** A day, or a part of one, that was said without an hour: 'YYYY-MM-DD' of the shop. */
export interface WantedDay {
  date: string;
  part: DayPart | null;
}

/** One stage's output, kept on request. */
export interface TraceStep {
  stage: string;
  output: unknown;
}

export interface Understanding {
  /** In a fixed order, each once. Never empty: ['other'] at least. */
  intents: Intent[];
  /** The whole cart after the messages. */
  lines: UnderstoodLine[];
  /** Required choices of the whole cart that are still open. */
  missing: MissingChoice[];
  ambiguous: AmbiguousMention[];
  unresolved: UnresolvedMention[];
  fulfilment: Stated<Fulfilment> | null;
  /** Verbatim. */
  address: Stated<string> | null;
  /** Verbatim. */
  name: Stated<string> | null;
  /** Verbatim digits as written. */
  phone: Stated<string> | null;
  /** 'asap' or local 'YYYY-MM-DDTHH:MM' of the shop. */
  when: Stated<string> | null;
  /** The day it is wanted, where no hour was said: the hour is still to ask. Never beside `when`. */
  day: Stated<WantedDay> | null;
  payment: Stated<Payment> | null;
  /** Verbatim free note for the kitchen or the driver. */
  note: Stated<string> | null;
  /** A careful cashier would put this in without asking. */
  accept: boolean;
  /** The message only begins something ("hi, I'd like"): wait a moment for the rest. */
  unfinished: boolean;
  /** Language of the words that matched, or null. */
  locale: string | null;
  /** Every stage's output, when asked for. */
  trace?: TraceStep[];
}
