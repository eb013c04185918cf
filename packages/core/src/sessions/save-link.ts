import { waLinks } from '@novi/db/schema/wa-links';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { demandLiveFence } from './demand-live-fence.ts';
import { linkSubject } from './link-subject.ts';
import { nextGeneration } from './next-generation.ts';

/** A pairing with its chats is a few MB; one far above that would hold a connection for too long. */
export const maxLinkBytes = 128 * 1024 * 1024;

export interface SaveLink {
  sessionId: string;
  fence: number;
  /** of the link that this one replaces */
  generation: number;
  bytes: Uint8Array;
  /** The browser had closed when it was taken. */
  atRest: boolean;
}

/**
 * Keeps the pairing of a session, sealed, in place of the one before; returns its generation. Throws STALE_FENCE for a
 * worker that does not hold the session any more or did not start from the newest link, TOO_LARGE, NOT_FOUND.
 */
export async function saveLink(ctx: Context, input: SaveLink): Promise<number> {
  const { sessionId, bytes, atRest } = input;
  if (bytes.length > maxLinkBytes) {
    throw new DomainError('TOO_LARGE', `A link has ${bytes.length} bytes, ${maxLinkBytes} are kept.`);
  }
  await demandLiveFence(ctx, input);
  const generation = await nextGeneration(ctx, input);
  const values = {
    generation,
    sealed: ctx.vault.sealBytes('wa_link', linkSubject(sessionId, generation), bytes),
    keyVersion: ctx.vault.keyVersion,
    atRest,
    savedAt: ctx.now,
  };
  await ctx.tx
    .insert(waLinks)
    .values({ tenantId: ctx.tenantId, sessionId, ...values })
    .onConflictDoUpdate({ target: [waLinks.tenantId, waLinks.sessionId], set: values });
  return generation;
}
