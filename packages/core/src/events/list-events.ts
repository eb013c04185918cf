import { events } from '@novi/db/schema/events';
import { and, asc, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';

const listEventsSchema = z.object({
  /** the last event seen; 0 for none */
  after: z.number().int().min(0),
  limit: z.number().int().min(1).max(1000).default(200),
});

/** Ids and kinds only: whoever hears of a change reads it through a verb that checks who may. */
export interface EventHead {
  seq: number;
  kind: string;
  subjectType: (typeof events.$inferSelect)['subjectType'];
  subjectId: string;
  at: Date;
}

/** What happened after an event, in the order of commits. Throws FORBIDDEN. */
export async function listEvents(
  ctx: Context,
  input: z.input<typeof listEventsSchema>,
): Promise<EventHead[]> {
  demand(ctx.actor, 'tenant.read');
  const { after, limit } = parseInput(listEventsSchema, input);
  const { seq, kind, subjectType, subjectId, at } = events;
  return ctx.tx
    .select({ seq, kind, subjectType, subjectId, at })
    .from(events)
    .where(and(eq(events.tenantId, ctx.tenantId), gt(events.seq, after)))
    .orderBy(asc(events.seq))
    .limit(limit);
}
