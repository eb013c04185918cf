import { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { demandLiveFence } from './demand-live-fence.ts';
import { type NoteHeard, noteHeardSchema } from './schemas.ts';

/** Notes when something last came in by a session. Throws STALE_FENCE. */
export async function noteHeard(ctx: Context, input: NoteHeard): Promise<void> {
  const { sessionId, fence, at } = parseInput(noteHeardSchema, input);
  await demandLiveFence(ctx, { sessionId, fence });
  await ctx.tx
    .update(waSessions)
    .set({ lastHeardAt: at })
    .where(
      and(eq(waSessions.tenantId, ctx.tenantId), eq(waSessions.id, sessionId), eq(waSessions.fence, fence)),
    );
}
