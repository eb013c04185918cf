import type { CartItem, CartMessage } from '@novi/parser/native-cart';
import { cartMessageText } from '@novi/parser/native-cart';
import { z } from 'zod';
import { storableText } from '../storable-text.ts';

const heardText = (length: number) => z.string().transform((text) => storableText(text.slice(0, length)));

/** What a driver tells of a cart; WhatsApp's own carts hold up to 30 things, beyond 100 nobody filled it by hand. */
const cartPayloadSchema = z.object({
  cart: z.object({
    items: z
      .array(z.object({ id: heardText(200), name: heardText(200), quantity: z.number() }))
      .min(1)
      .max(100),
  }),
});

/** The things of a cart that a message's payload holds; null where there is none that can be read. */
export function cartItemsOf(payload: unknown): CartItem[] | null {
  return cartPayloadSchema.safeParse(payload).data?.cart.items ?? null;
}

/**
 * A cart as it is kept: its text names the things, a line each, with what was written beside them behind. A cart that
 * cannot be read is a message of an unknown kind, answered as such.
 */
export function readableCart<M extends { kind: string; text: string; payload?: unknown }>(message: M): M {
  if (message.kind !== 'cart') return message;
  const items = cartItemsOf(message.payload);
  return items
    ? { ...message, text: cartMessageText({ items, note: message.text }) }
    : { ...message, kind: 'other' };
}

/** The cart that `readableCart` made a text of. */
export function cartMessageOf(text: string, payload: unknown): CartMessage | null {
  const items = cartItemsOf(payload);
  if (!items) return null;
  return { items, note: text.slice(cartMessageText({ items, note: '' }).length).trim() };
}
