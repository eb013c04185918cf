import { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq } from 'drizzle-orm';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { findSession } from './find-session.ts';
import type { SessionState } from './session-machine.ts';

/**
 * Asks for the link to be ended for good; the worker that holds the session does it. One that is unlinked already is
 * only no longer wanted. Throws FORBIDDEN.
 */
export async function requestUnlink(ctx: Context): Promise<{ state: SessionState }> {
  demand(ctx.actor, 'session.link');
  const session = await findSession(ctx);
  const isUnlinked = session.actualState === 'unlinked';
  await ctx.tx
    .update(waSessions)
    .set({ desiredState: isUnlinked ? 'off' : 'unlinked', updatedAt: ctx.now })
    .where(and(eq(waSessions.tenantId, ctx.tenantId), eq(waSessions.id, session.id)));
  ctx.record({ kind: 'session.unlink_requested', subjectType: 'session', subjectId: session.id });
  ctx.wake('session', session.id);
  return { state: session.actualState };
}
