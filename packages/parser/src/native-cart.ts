import type { CompiledMenu } from './compile-catalog.ts';
import { parseOrder } from './parse-order.ts';
import type { CartLine, Span, Understanding, UnderstoodLine, UnresolvedMention } from './types.ts';

/**
 * A thing put into WhatsApp's own cart. `id` is the shop's (Meta's `product_retailer_id`): a product's, or
 * `product.variant`; `quantity` counts the product's unit.
 */
export interface CartItem {
  id: string;
  name: string;
  quantity: number;
}

/** A cart the customer filled in WhatsApp's catalog and sent, with what they wrote beside it ('' for nothing). */
export interface CartMessage {
  items: readonly CartItem[];
  note: string;
}

/** A cart as a message people can read, a line for each thing; spans into it are what the lines are linked to. */
export function cartMessageText({ items, note }: CartMessage): string {
  return [...items.map(lineText), ...(note === '' ? [] : [note])].join('\n');
}

const lineText = ({ quantity, name }: CartItem): string => `${quantity} x ${name.replace(/\s+/g, ' ')}`;

/** What the carts among messages come to: the texts left to read (spans still count `cartMessageText`), and the things. */
export interface TakenCarts {
  texts: string[];
  lines: UnderstoodLine[];
  unresolved: UnresolvedMention[];
}

/**
 * Takes carts out of messages. Ids decide; where the shop has no such id the thing's name is read as a customer's
 * words would be, and what names nothing on the menu is unresolved.
 */
export function takeCarts(messages: readonly (string | CartMessage)[], compiled: CompiledMenu): TakenCarts {
  const taken: TakenCarts = { texts: [], lines: [], unresolved: [] };
  for (const [message, content] of messages.entries()) {
    if (typeof content === 'string') {
      taken.texts.push(content);
      continue;
    }
    let start = 0;
    for (const item of content.items) {
      const end = start + lineText(item).length;
      const span = { message, start: end - item.name.replace(/\s+/g, ' ').length, end };
      const line = lineOf(item, span, compiled);
      if (line) taken.lines.push(line);
      else taken.unresolved.push({ text: item.name.replace(/\s+/g, ' '), span });
      start = end + 1;
    }
    taken.texts.push(' '.repeat(start) + content.note);
  }
  return taken;
}

function lineOf(item: CartItem, span: Span, compiled: CompiledMenu): UnderstoodLine | null {
  const { quantity } = item;
  const isCountable = Number.isFinite(quantity) && quantity > 0 && quantity <= 999;
  const named = isCountable ? (byId(item.id, compiled) ?? byName(item.name, compiled)) : null;
  return named && { ...named, quantity, modifiers: [], note: null, spans: [span], confidence: 'sure' };
}

function byId(id: string, { index }: CompiledMenu): Pick<CartLine, 'product' | 'variant'> | null {
  if (index.byId.has(id)) return { product: id, variant: null };
  const dot = id.lastIndexOf('.');
  const variant = id.slice(dot + 1);
  const product = index.byId.get(id.slice(0, Math.max(0, dot)));
  return product?.variants.some((one) => one.id === variant)
    ? { product: product.product.id, variant }
    : null;
}

function byName(name: string, compiled: CompiledMenu): Pick<CartLine, 'product' | 'variant'> | null {
  const options = { compiled, cart: [], awaiting: null, now: '2000-01-01T12:00' };
  const { lines, accept, missing } = parseOrder([name], options);
  const [line] = lines;
  const isOne = lines.length === 1 && line?.quantity === 1 && line.modifiers.length === 0;
  return line && isOne && (accept || missing.length > 0)
    ? { product: line.product, variant: line.variant }
    : null;
}

/** What was understood of the texts, on top of the carts that were among them. `before` had the carts' lines in its cart. */
export function withCarts(before: Understanding, { lines, unresolved }: TakenCarts): Understanding {
  if (lines.length + unresolved.length === 0) return before;
  const intents = before.intents.filter((intent) => intent !== 'other' && intent !== 'order');
  const silent = before.intents.every((intent) => intent === 'other');
  return {
    ...before,
    intents: ['order', ...intents],
    lines: before.lines.map((line) => {
      const own = lines.filter((one) => one.product === line.product && one.variant === line.variant);
      return { ...line, spans: [...own.flatMap(({ spans }) => spans), ...line.spans] };
    }),
    unresolved: [...unresolved, ...before.unresolved],
    accept: unresolved.length === 0 && (silent || before.accept),
    unfinished: false,
  };
}

/** A cart with the lines of others on top; equal things are one line. */
export function joinCarts(cart: readonly CartLine[], more: readonly UnderstoodLine[]): CartLine[] {
  const joined = cart.map((line) => ({ ...line }));
  for (const { product, variant, quantity } of more) {
    const same = joined.find(
      (line) =>
        line.product === product && line.variant === variant && line.modifiers.length === 0 && !line.note,
    );
    if (same) same.quantity = Math.min(999, same.quantity + quantity);
    else joined.push({ product, variant, quantity, modifiers: [] });
  }
  return joined;
}
