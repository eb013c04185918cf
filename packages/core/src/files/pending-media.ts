import { messages } from '@novi/db/schema/conversations';
import { messageMedia } from '@novi/db/schema/files';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';

/** A file to fetch, and what its sender claims of it. */
export interface PendingMedia {
  waMessageId: string;
  claimedBytes: number | null;
  claimedName: string | null;
}

/** What is needed to fetch a message's file; null when that was done or given up, or the message was deleted. */
export async function pendingMedia(ctx: Context, messageId: string): Promise<PendingMedia | null> {
  const [row] = await ctx.tx
    .select({
      waMessageId: messages.waMessageId,
      payloadSealed: messages.payloadSealed,
      keyVersion: messages.keyVersion,
    })
    .from(messageMedia)
    .innerJoin(
      messages,
      and(eq(messages.tenantId, messageMedia.tenantId), eq(messages.id, messageMedia.messageId)),
    )
    .where(
      and(
        eq(messageMedia.tenantId, ctx.tenantId),
        eq(messageMedia.messageId, messageId),
        eq(messageMedia.status, 'pending'),
      ),
    );
  if (!row?.waMessageId) return null;
  const { media } = row.payloadSealed
    ? (JSON.parse(ctx.vault.open('payload', row.payloadSealed, row.keyVersion)) as {
        media?: { sizeBytes: number | null; name?: string };
      })
    : {};
  return {
    waMessageId: row.waMessageId,
    claimedBytes: media?.sizeBytes ?? null,
    claimedName: media?.name ?? null,
  };
}
