import { waLinks } from '@novi/db/schema/wa-links';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { demandLiveFence } from './demand-live-fence.ts';
import { linkSubject } from './link-subject.ts';

export interface LoadedLink {
  /** What the next save must name. 0 before the first. */
  generation: number;
  /** Null where the session was never linked, or was unlinked. */
  link: { bytes: Buffer; atRest: boolean } | null;
}

/**
 * The pairing of a session, for the worker that holds it. Throws STALE_FENCE, NOT_FOUND, and UNAVAILABLE for one that
 * was changed outside the product or belongs to another session or generation: a browser is never given such a thing.
 */
export async function loadLink(
  ctx: Context,
  input: { sessionId: string; fence: number },
): Promise<LoadedLink> {
  const { generation } = await demandLiveFence(ctx, input);
  const [row] = await ctx.tx
    .select()
    .from(waLinks)
    .where(and(eq(waLinks.tenantId, ctx.tenantId), eq(waLinks.sessionId, input.sessionId)));
  if (!row) return { generation, link: null };
  try {
    const subject = linkSubject(input.sessionId, generation);
    const bytes = ctx.vault.openBytes('wa_link', subject, row.sealed, row.keyVersion);
    return { generation, link: { bytes, atRest: row.atRest } };
  } catch (error) {
    ctx.log.error({ err: error, sessionId: input.sessionId, generation }, 'a stored link cannot be opened');
    throw new DomainError(
      'UNAVAILABLE',
      'The stored link of this number was changed or is another’s. Unlink the number and scan again.',
    );
  }
}
