import { messages } from '@novi/db/schema/conversations';
import { files, messageMedia } from '@novi/db/schema/files';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';

/** What fetching a file came to. `later`: it failed, and is tried again a few times. */
export type MediaOutcome =
  | { kind: 'stored'; fileId: string }
  | { kind: 'gone' | 'too_large' | 'unsafe' }
  | { kind: 'later' };

/** Attempts before a file counts as one that could not be fetched; with the delays below, about five minutes. */
export const maxFetches = 5;
const firstDelayMs = 5_000;

/** 5 s, 15 s, 45 s, 135 s. */
export const fetchDelayMs = (attempts: number) => firstDelayMs * 3 ** (attempts - 1);

/**
 * Notes what became of a message's file, once: the first outcome stays, and a file that comes second, or for a
 * message that was deleted meanwhile, is forgotten.
 */
export async function settleMedia(ctx: Context, messageId: string, outcome: MediaOutcome): Promise<void> {
  const isPending = and(
    eq(messageMedia.tenantId, ctx.tenantId),
    eq(messageMedia.messageId, messageId),
    eq(messageMedia.status, 'pending'),
  );
  const [media] = await ctx.tx.select().from(messageMedia).where(isPending).for('update');
  if (!media) {
    if (outcome.kind === 'stored') await forget(ctx, outcome.fileId);
    return;
  }
  const attempts = media.attempts + 1;
  const isLater = outcome.kind === 'later' && attempts < maxFetches;
  await ctx.tx
    .update(messageMedia)
    .set({
      status: outcome.kind === 'later' ? (isLater ? 'pending' : 'failed') : outcome.kind,
      fileId: outcome.kind === 'stored' ? outcome.fileId : null,
      attempts,
      notBefore: isLater ? sql`now() + ${fetchDelayMs(attempts)} * interval '1 millisecond'` : null,
    })
    .where(isPending);
  if (isLater) return;
  const [message] = await ctx.tx
    .select({ conversationId: messages.conversationId })
    .from(messages)
    .where(and(eq(messages.tenantId, ctx.tenantId), eq(messages.id, messageId)));
  ctx.record({
    kind: 'message.media',
    subjectType: 'message',
    subjectId: messageId,
    payload: { conversationId: message?.conversationId ?? null, status: outcome.kind },
  });
}

async function forget(ctx: Context, fileId: string): Promise<void> {
  await ctx.tx.delete(files).where(and(eq(files.tenantId, ctx.tenantId), eq(files.id, fileId)));
}
