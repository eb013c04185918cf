import { z } from 'zod';
import { t } from '../init.ts';
import { notYet } from '../not-yet.ts';
import { tenantProcedure } from '../tenant-procedure.ts';
import type { MemberView, TenantView } from '../views/account.ts';

export const tenantRouter = t.router({
  get: tenantProcedure.query(() => notYet<TenantView>()),
  update: tenantProcedure
    .input(
      z.object({
        name: z.string().trim().min(1).max(100).optional(),
        description: z.string().trim().max(2000).optional(),
        settings: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .mutation(() => notYet<TenantView>()),
});

export const membersRouter = t.router({
  list: tenantProcedure.query(() => notYet<MemberView[]>()),
});
