import { type CartMessage, joinCarts, takeCarts, withCarts } from '@novi/parser/native-cart';
import { parseOrder } from '@novi/parser/parse-order';
import type { Understanding } from '@novi/parser/types';
import type { Context } from '../context.ts';
import { cartMessageOf } from './cart-message.ts';
import { asCartLine } from './decide-move.ts';
import type { LoadedConversation, MessageRow } from './load-conversation.ts';
import { toLocalTime } from './local-time.ts';
import { readMessages } from './read-messages.ts';
import type { Heard } from './talk.ts';

/** What was heard, and which row each of the parser's messages was: its spans count only those with text. */
export interface HeardRows extends Heard {
  textRows: readonly MessageRow[];
}

/** No order takes more; it bounds what one customer can make us read at once. */
const maxOrderLength = 6_000;

type Parse = typeof parseOrder;

/**
 * Reads all unread messages as one. Never throws: a text that cannot be opened or that the parser trips over must not
 * stand in the way of the conversation for ever, so it becomes a fault, which a person answers.
 * @param parse the parser; a test gives one that fails
 */
export function understand(ctx: Context, loaded: LoadedConversation, parse: Parse = parseOrder): HeardRows {
  const silence: HeardRows = {
    understanding: null,
    problem: null,
    texts: [],
    pin: null,
    media: mediaOf(loaded.inbox),
    gone: [],
    textRows: [],
  };
  try {
    const opened = loaded.inbox.map((row) => ({
      row,
      text: ctx.vault.open('message', row.textSealed, row.keyVersion).trim(),
    }));
    const withText = opened.filter(({ row, text }) => text !== '' && row.kind !== 'location');
    const texts = withText.map(({ text }) => text);
    const heard = {
      ...silence,
      pin: pinOf(ctx, loaded.inbox),
      textRows: withText.map(({ row }) => row),
      texts,
    };
    if (texts.length === 0) return heard;
    if (texts.join('\n').length > maxOrderLength) return { ...heard, problem: 'too_long' };
    const messages = withText.map(({ row, text }) => cartIn(ctx, row, text) ?? text);
    return { ...heard, understanding: read(loaded, messages, parse) };
  } catch (error) {
    ctx.log.error(
      { err: error, tenantId: ctx.tenantId, conversationId: loaded.conversation.id },
      'messages could not be understood; a person answers them',
    );
    return { ...silence, problem: 'fault' };
  }
}

function read(
  loaded: LoadedConversation,
  messages: readonly (string | CartMessage)[],
  parse: Parse,
): Understanding {
  const { state, menu, wording } = loaded;
  const carts = takeCarts(messages, menu.compiled);
  const options = {
    compiled: menu.compiled,
    cart: joinCarts((state.draft?.lines ?? []).map(asCartLine), carts.lines),
    awaiting: state.awaiting,
    now: toLocalTime(state.now, wording.timeZone),
    // What could be of several languages is of the one they have written before.
    locales: [...(loaded.conversation.locale ? [loaded.conversation.locale] : []), ...loaded.locales],
  };
  return withCarts(readMessages(parse, carts.texts, options, state.draft?.missing ?? []), carts);
}

function cartIn(ctx: Context, row: MessageRow, text: string): CartMessage | null {
  if (row.kind !== 'cart' || !row.payloadSealed) return null;
  return cartMessageOf(text, JSON.parse(ctx.vault.open('payload', row.payloadSealed, row.keyVersion)));
}

function mediaOf(inbox: readonly MessageRow[]): Heard['media'] {
  if (inbox.some(({ kind }) => kind === 'image' || kind === 'document')) return 'document';
  return inbox.some(({ kind }) => kind !== 'text' && kind !== 'location' && kind !== 'cart')
    ? 'small'
    : 'none';
}

/** The last location that was shared, as an address a driver can open: its name and its coordinates. */
function pinOf(ctx: Context, inbox: readonly MessageRow[]): string | null {
  const row = inbox.findLast(({ kind, payloadSealed }) => kind === 'location' && payloadSealed !== null);
  if (!row?.payloadSealed) return null;
  const payload = JSON.parse(ctx.vault.open('payload', row.payloadSealed, row.keyVersion)) as {
    location?: { lat?: unknown; lng?: unknown; name?: unknown };
  };
  const { lat, lng, name } = payload.location ?? {};
  const named = typeof name === 'string' && name !== '' ? [name] : [];
  const isPlace = typeof lat === 'number' && typeof lng === 'number';
  const place = isPlace ? [`https://maps.google.com/?q=${lat},${lng}`] : [];
  return [...named, ...place].join(', ') || null;
}
