import { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq, sql } from 'drizzle-orm';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { findSession } from './find-session.ts';
import type { SessionState } from './session-machine.ts';

/**
 * Asks the worker that holds the session to begin it anew; the link stays. Throws FORBIDDEN; CONFLICT where the session
 * is not wanted, because nobody would: linking is what begins it then.
 */
export async function requestRestart(ctx: Context): Promise<{ state: SessionState }> {
  demand(ctx.actor, 'session.link');
  const session = await findSession(ctx);
  if (session.desiredState !== 'on') {
    throw new DomainError(
      'CONFLICT',
      'This number is not linked, so there is nothing to restart. Link it first.',
    );
  }
  await ctx.tx
    .update(waSessions)
    .set({ restartsWanted: sql`${waSessions.restartsWanted} + 1`, updatedAt: ctx.now })
    .where(and(eq(waSessions.tenantId, ctx.tenantId), eq(waSessions.id, session.id)));
  ctx.record({ kind: 'session.restart_requested', subjectType: 'session', subjectId: session.id });
  ctx.wake('session', session.id);
  return { state: session.actualState };
}
