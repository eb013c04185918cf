import type { SessionState } from '@novi/core/sessions/session-machine';
import { z } from 'zod';
import { t } from '../init.ts';
import { notYet } from '../not-yet.ts';
import { tenantProcedure } from '../tenant-procedure.ts';
import type { WhatsAppView } from '../views/account.ts';

export const sessionRouter = t.router({
  get: tenantProcedure.query(() => notYet<WhatsAppView>()),
  link: tenantProcedure
    .input(z.object({ driver: z.enum(['sandbox', 'web-js', 'cloud-api']).optional() }).default({}))
    .mutation(() => notYet<{ state: SessionState }>()),
  unlink: tenantProcedure.mutation(() => notYet<{ state: SessionState }>()),
});
