import { messages } from '@novi/db/schema/conversations';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';

/** What came beside the text of a message, by WhatsApp's id of it; null where nothing did. */
export async function payloadOfMessage(
  ctx: Context,
  { sessionId, waMessageId }: { sessionId: string; waMessageId: string },
): Promise<Record<string, unknown> | null> {
  const [row] = await ctx.tx
    .select({ payloadSealed: messages.payloadSealed, keyVersion: messages.keyVersion })
    .from(messages)
    .where(
      and(
        eq(messages.tenantId, ctx.tenantId),
        eq(messages.sessionId, sessionId),
        eq(messages.waMessageId, waMessageId),
      ),
    );
  return row?.payloadSealed ? JSON.parse(ctx.vault.open('payload', row.payloadSealed, row.keyVersion)) : null;
}
