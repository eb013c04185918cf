import { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { demandLiveFence } from './demand-live-fence.ts';
import { type SetWatermark, setWatermarkSchema } from './schemas.ts';

/** Notes up to where a driver's messages are in the inbox, so that the next holder fetches from there. Throws STALE_FENCE. */
export async function setWatermark(ctx: Context, input: SetWatermark): Promise<void> {
  const { sessionId, fence, watermark } = parseInput(setWatermarkSchema, input);
  await demandLiveFence(ctx, { sessionId, fence });
  await ctx.tx
    .update(waSessions)
    .set({ watermark })
    .where(
      and(eq(waSessions.tenantId, ctx.tenantId), eq(waSessions.id, sessionId), eq(waSessions.fence, fence)),
    );
}
