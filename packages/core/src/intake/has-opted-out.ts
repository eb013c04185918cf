import { events } from '@novi/db/schema/events';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';

/** Whether a conversation's customer has said STOP to marketing before. */
export async function hasOptedOut(ctx: Context, conversationId: string): Promise<boolean> {
  const [event] = await ctx.tx
    .select({ seq: events.seq })
    .from(events)
    .where(
      and(
        eq(events.tenantId, ctx.tenantId),
        eq(events.subjectId, conversationId),
        eq(events.kind, 'conversation.opted_out'),
      ),
    )
    .limit(1);
  return event !== undefined;
}
