import type { CompiledMenu } from './compile-catalog.ts';
import type { Awaiting, CartLine, Understanding } from './types.ts';

export interface ParseOptions {
  compiled: CompiledMenu;
  cart: readonly CartLine[];
  awaiting: Awaiting;
  /** Local time of the shop, 'YYYY-MM-DDTHH:MM'. */
  now: string;
  /** Languages to understand, most likely first; those the menu was compiled for where left out. */
  locales?: readonly string[] | undefined;
  trace?: boolean | undefined;
}

/** Understands messages sent within seconds of each other as one. Pure, deterministic, linear; never throws. */
export function parseOrder(messages: readonly string[], options: ParseOptions): Understanding {
  return {
    intents: ['other'],
    lines: options.cart.map((line) => ({ ...line, note: line.note ?? null, spans: [], confidence: 'sure' })),
    missing: [],
    ambiguous: [],
    unresolved: messages.map((text, message) => ({ text, span: { message, start: 0, end: text.length } })),
    fulfilment: null,
    address: null,
    name: null,
    phone: null,
    when: null,
    payment: null,
    note: null,
    accept: false,
    unfinished: false,
    locale: null,
  };
}
