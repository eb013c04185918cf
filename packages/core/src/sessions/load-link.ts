import { waLinks } from '@novi/db/schema/wa-links';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { demandLiveFence } from './demand-live-fence.ts';
import { linkSubject } from './link-subject.ts';

const isLinkOf = (ctx: Context, sessionId: string) =>
  and(eq(waLinks.tenantId, ctx.tenantId), eq(waLinks.sessionId, sessionId));

export interface LoadedLink {
  /** What the next save must name. 0 before the first. */
  generation: number;
  /** Null where the session was never linked, or was unlinked. */
  link: { bytes: Buffer; atRest: boolean } | null;
}

/**
 * The pairing of a session, for the worker that holds it and now runs it: from here on the stored one is no longer at
 * rest, until this worker saves one that is. Throws STALE_FENCE, NOT_FOUND, and UNAVAILABLE for one that
 * was changed outside the product or belongs to another session or generation: a browser is never given such a thing.
 */
export async function loadLink(
  ctx: Context,
  input: { sessionId: string; fence: number },
): Promise<LoadedLink> {
  const { generation } = await demandLiveFence(ctx, input);
  const [row] = await ctx.tx.select().from(waLinks).where(isLinkOf(ctx, input.sessionId));
  if (!row) return { generation, link: null };
  const link = { bytes: openLink(ctx, input.sessionId, generation, row), atRest: row.atRest };
  if (row.atRest) await ctx.tx.update(waLinks).set({ atRest: false }).where(isLinkOf(ctx, input.sessionId));
  return { generation, link };
}

function openLink(
  ctx: Context,
  sessionId: string,
  generation: number,
  row: typeof waLinks.$inferSelect,
): Buffer {
  try {
    const subject = linkSubject(sessionId, generation);
    return ctx.vault.openBytes('wa_link', subject, row.sealed, row.keyVersion);
  } catch (error) {
    ctx.log.error({ err: error, sessionId, generation }, 'a stored link cannot be opened');
    throw new DomainError(
      'UNAVAILABLE',
      'The stored link of this number was changed or is another’s. Unlink the number and scan again.',
    );
  }
}
