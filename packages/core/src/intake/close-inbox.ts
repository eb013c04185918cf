import { conversations, messages } from '@novi/db/schema/conversations';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { LoadedConversation } from './load-conversation.ts';
import { understandingOf } from './stored-understanding.ts';
import type { Turn } from './talk.ts';
import type { HeardRows } from './understand.ts';

/**
 * Marks the messages of a turn done, keeps what was understood beside each, and what the bot now waits for on the
 * conversation. Messages beyond this turn wake the next.
 * @param turn null when a person answers and the bot only listened
 */
export async function closeInbox(
  ctx: Context,
  loaded: LoadedConversation,
  heard: HeardRows,
  turn: Turn | null,
): Promise<void> {
  const { conversation } = loaded;
  const understood = new Map<string, Buffer>();
  for (const [index, row] of heard.textRows.entries()) {
    const stored = understandingOf(heard, index, loaded.menu, loaded.wording);
    // A row has one key version for all its sealed columns; one sealed under an older key keeps what it has.
    if (!stored || row.keyVersion !== ctx.vault.keyVersion) continue;
    understood.set(row.id, ctx.vault.seal('understanding', JSON.stringify(stored)));
  }
  for (const [id, understandingSealed] of understood) await done(ctx, [id], { understandingSealed });
  await done(
    ctx,
    loaded.inbox.map(({ id }) => id).filter((id) => !understood.has(id)),
    {},
  );
  await ctx.tx
    .update(conversations)
    .set({
      holdUntil: null,
      locale: localeOf(loaded, heard),
      ...(turn && {
        awaiting: turn.awaiting,
        clarifications: turn.clarifications,
        failedParses: turn.failedParses,
      }),
      updatedAt: ctx.now,
      version: sql`${conversations.version} + 1`,
    })
    .where(and(eq(conversations.tenantId, ctx.tenantId), eq(conversations.id, conversation.id)));
  if (loaded.hasMore) ctx.wake('conversation', conversation.id);
}

async function done(ctx: Context, ids: string[], changes: { understandingSealed?: Buffer }): Promise<void> {
  if (ids.length === 0) return;
  await ctx.tx
    .update(messages)
    .set({ ...changes, status: 'done', version: sql`${messages.version} + 1` })
    .where(and(eq(messages.tenantId, ctx.tenantId), inArray(messages.id, ids)));
}

/** The customer's language, once their words say it; a later word of another one changes it only when nothing is in doubt. */
export function localeOf({ conversation }: LoadedConversation, heard: HeardRows): string | null {
  const said = heard.understanding?.locale ?? null;
  if (!said) return conversation.locale;
  return conversation.locale === null || heard.understanding?.accept ? said : conversation.locale;
}
