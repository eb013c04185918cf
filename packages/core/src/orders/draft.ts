import type { LineModifier, LineSource } from '@novi/db/schema/orders';
import type { Fulfilment, MissingChoice, Payment, Unit } from '@novi/parser/types';
import type { Window } from '../promise/estimate-window.ts';

/** A line as it is priced; `product` and `variant` are slugs, the shape the parser reads a cart in. */
export interface DraftLine {
  readonly id: string;
  readonly product: string;
  readonly variant: string | null;
  readonly name: string;
  readonly variantName: string | null;
  readonly unit: Unit;
  readonly quantity: number;
  readonly unitPriceMinor: number;
  readonly totalMinor: number;
  readonly modifiers: readonly LineModifier[];
  readonly note: string | null;
  readonly confidence: 'sure' | 'likely' | 'unsure' | null;
  readonly sources: readonly LineSource[];
}

/** Why a line that was asked for is not in the draft. `name` is null for what is not on the menu. */
export interface RefusedLine {
  readonly product: string;
  readonly name: string | null;
  readonly reason: 'not_on_menu' | 'sold_out' | 'quantity';
}

/** What still stands between the draft and a summary, in the order it is asked for. */
export type DraftNeed = 'lines' | 'choices' | 'minimum' | 'fulfilment' | 'address';

export interface DraftOrder {
  readonly id: string;
  readonly status: 'draft' | 'awaiting_confirm';
  readonly version: number;
  readonly conversationId: string | null;
  readonly customerId: string | null;
  readonly currency: string;
  readonly fulfilment: Fulfilment | null;
  readonly address: string | null;
  readonly note: string | null;
  readonly paymentMethod: Payment | null;
  readonly customerName: string | null;
  readonly customerPhone: string | null;
  readonly requestedFor: Date | null;
  readonly subtotalMinor: number;
  readonly deliveryFeeMinor: number;
  readonly totalMinor: number;
  readonly priceFrozenUntil: Date | null;
}

export interface DraftView {
  readonly order: DraftOrder;
  readonly lines: readonly DraftLine[];
  /** Required choices nobody made; `group` is a modifier group's slug, or 'variant'. */
  readonly missing: readonly MissingChoice[];
  readonly needs: readonly DraftNeed[];
  readonly refused: readonly RefusedLine[];
  /** The way of getting it that was asked for and that this shop does not offer. */
  readonly refusedFulfilment: Fulfilment | null;
  /** What the goods must come to before a delivery is taken, 0 where there is no such rule. */
  readonly minimumMinor: number;
  /** When it would arrive or be ready if it were accepted now. */
  readonly estimate: Window;
}
