import { tracked } from '@trpc/server';
import { z } from 'zod';
import { t } from '../init.ts';
import { notYet } from '../not-yet.ts';
import { publicProcedure } from '../tenant-procedure.ts';
import type { LiveEvent } from '../views/account.ts';

export const liveRouter = t.router({
  events: publicProcedure
    .input(z.object({ lastEventId: z.string().max(20).nullish() }).default({}))
    .subscription(async function* () {
      const event = await notYet<LiveEvent>();
      yield tracked(String(event.seq), event);
    }),
});
