import { lastSeq } from '@novi/core/events/last-seq';
import { type EventHead, listEvents } from '@novi/core/events/list-events';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import { t } from '../init.ts';
import { publicProcedure } from '../tenant-procedure.ts';
import { followTenant } from '../tenant-subscription.ts';

const PAGE = 200;

/** The number of the last event seen; null for somebody who has just read everything else. */
const resumeSchema = z.object({
  lastEventId: z
    .string()
    .regex(/^\d{1,15}$/, 'This is not the id of an event.')
    .nullish(),
});

export const liveRouter = t.router({
  /**
   * What happens in the shop, from after `lastEventId` on, each event once and in the order of commits. Who comes
   * without one is first told where the stream begins (`live.begun`): only what is read after that is followed without
   * a gap, and the stream is open a while before.
   */
  events: publicProcedure.input(resumeSchema.default({})).subscription(async function* ({
    ctx,
    input,
    signal,
  }) {
    let seen = input.lastEventId ? Number(input.lastEventId) : null;
    const gone = signal ?? ctx.services.draining;
    const looks = followTenant(ctx, gone, async (scope): Promise<EventHead[]> => {
      const found: EventHead[] = [];
      if (seen === null) {
        seen = await lastSeq(scope);
        found.push({
          seq: seen,
          kind: 'live.begun',
          subjectType: 'tenant',
          subjectId: scope.tenantId,
          at: scope.now,
        });
      }
      for (let more = true; more; ) {
        const page = await listEvents(scope, { after: found.at(-1)?.seq ?? seen, limit: PAGE });
        found.push(...page);
        more = page.length === PAGE && found.length < 10 * PAGE;
      }
      return found;
    });
    for await (const found of looks) {
      for (const event of found) {
        yield tracked(String(event.seq), event);
        seen = event.seq;
      }
    }
  }),
});
