import { messages } from '@novi/db/schema/conversations';
import type { LineSource } from '@novi/db/schema/orders';
import { and, eq, inArray } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { LineRow } from './order-card.ts';

/** `messageText` is the whole message; `start` and `end` (UTF-16, end exclusive) are the words that caused the line. */
export interface LineSourceText extends LineSource {
  messageText: string;
}

/** The customer's own words behind each line, by line id. A message that is gone is left out. */
export async function lineSources(
  ctx: Context,
  lines: readonly LineRow[],
): Promise<Map<string, LineSourceText[]>> {
  const ids = [...new Set(lines.flatMap((line) => line.sources.map((source) => source.messageId)))];
  const texts = ids.length === 0 ? new Map<string, string>() : await openMessages(ctx, ids);
  return new Map(
    lines.map((line) => [
      line.id,
      line.sources.flatMap((source) => {
        const messageText = texts.get(source.messageId);
        if (messageText === undefined) return [];
        const end = Math.min(source.end, messageText.length);
        return [{ ...source, start: Math.min(source.start, end), end, messageText }];
      }),
    ]),
  );
}

async function openMessages(ctx: Context, ids: string[]): Promise<Map<string, string>> {
  const rows = await ctx.tx
    .select({ id: messages.id, sealed: messages.textSealed, keyVersion: messages.keyVersion })
    .from(messages)
    .where(and(eq(messages.tenantId, ctx.tenantId), inArray(messages.id, ids)));
  return new Map(rows.map((row) => [row.id, ctx.vault.open('message', row.sealed, row.keyVersion)]));
}
