import { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { demandLiveFence } from './demand-live-fence.ts';
import { type NoteHeard, noteHeardSchema } from './schemas.ts';

/**
 * Notes when something last came in by a session: never earlier than is known, and never later than now, whatever a
 * phone's clock says. Throws STALE_FENCE.
 */
export async function noteHeard(ctx: Context, input: NoteHeard): Promise<void> {
  const { sessionId, fence, at } = parseInput(noteHeardSchema, input);
  await demandLiveFence(ctx, { sessionId, fence });
  const heardAt = new Date(Math.min(at.getTime(), ctx.now.getTime()));
  await ctx.tx
    .update(waSessions)
    .set({ lastHeardAt: sql`greatest(${waSessions.lastHeardAt}, ${heardAt.toISOString()}::timestamptz)` })
    .where(
      and(eq(waSessions.tenantId, ctx.tenantId), eq(waSessions.id, sessionId), eq(waSessions.fence, fence)),
    );
}
