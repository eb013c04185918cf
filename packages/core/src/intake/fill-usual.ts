import type { Understanding, UnderstoodLine, UnresolvedMention } from '@novi/parser/types';
import type { Context } from '../context.ts';
import { findUsual, type UsualOrder } from '../orders/find-usual.ts';
import { asCartLine } from './decide-move.ts';
import type { LoadedConversation } from './load-conversation.ts';
import type { HeardRows } from './understand.ts';

/**
 * Puts what the customer had the last time in the place of "the usual", at today's menu: what the shop has taken off
 * is named, not ordered. It goes where it went the last time unless they say otherwise; the summary asks for their yes
 * either way. Without an earlier order the mention stays unresolved.
 */
export async function fillUsual(
  ctx: Context,
  loaded: LoadedConversation,
  heard: HeardRows,
): Promise<HeardRows> {
  const { understanding } = heard;
  const mention = understanding?.unresolved.find(({ about }) => about === 'usual');
  if (!understanding || !mention) return heard;
  const usual = await findUsual(ctx, { customerId: loaded.customerId });
  if (!usual) return heard;
  const isSold = ({ product }: { product: string }) => loaded.menu.products.has(product);
  const gone = usual.lines.filter((line) => !isSold(line)).map(({ name }) => name);
  const sold = { ...usual, lines: usual.lines.filter(isSold) };
  return { ...heard, understanding: withUsual(understanding, mention, sold), gone: [...new Set(gone)] };
}

function withUsual(
  understanding: Understanding,
  mention: UnresolvedMention,
  usual: UsualOrder,
): Understanding {
  const { span } = mention;
  const lines = usual.lines.map(
    (line): UnderstoodLine => ({ ...asCartLine(line), note: line.note, spans: [span], confidence: 'sure' }),
  );
  const goesBack = understanding.fulfilment === null && understanding.address === null;
  const stated = <T>(value: T | null) => (goesBack && value !== null ? { value, span } : null);
  return {
    ...understanding,
    lines: [...understanding.lines, ...lines],
    unresolved: understanding.unresolved.filter((one) => one !== mention),
    fulfilment: understanding.fulfilment ?? stated(usual.fulfilment),
    address: understanding.address ?? stated(usual.address),
  };
}
