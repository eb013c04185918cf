import { messages } from '@novi/db/schema/conversations';
import type { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq, gt, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { sendPaceOf } from './send-pace.ts';

const hourMs = 60 * 60_000;

/** Whether a number has sent as much as it may for now. What waits for this goes out later; it is not lost. */
export async function isTooFast(ctx: Context, session: typeof waSessions.$inferSelect): Promise<boolean> {
  const pace = sendPaceOf(session.driver, session.linkedAt, ctx.now);
  if (!pace) return false;
  const hourAgo = new Date(ctx.now.getTime() - hourMs);
  const [sent] = await ctx.tx
    .select({
      inHour: sql<number>`(count(*) filter (where ${messages.sentAt} > ${hourAgo.toISOString()}::timestamptz))::int`,
      inDay: sql<number>`count(*)::int`,
    })
    .from(messages)
    .where(
      and(
        eq(messages.tenantId, ctx.tenantId),
        eq(messages.sessionId, session.id),
        eq(messages.direction, 'out'),
        gt(messages.sentAt, new Date(ctx.now.getTime() - 24 * hourMs)),
      ),
    );
  return (sent?.inHour ?? 0) >= pace.perHour || (sent?.inDay ?? 0) >= pace.perDay;
}
