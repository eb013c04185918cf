import { tokenHash } from '../../auth/token-hash.ts';
import { addressKey, demandLimit } from '../../limits.ts';
import { t } from '../init.ts';
import { inTenant, publicProcedure } from '../tenant-procedure.ts';

/** Counts per token, else per address, before any work is done. */
const limited = t.middleware(async ({ ctx, next }) => {
  const key = ctx.session ? tokenHash(ctx.session.token) : addressKey(ctx.ip);
  await demandLimit(ctx.services.limits.rest, key);
  return next();
});

export const restPublicProcedure = publicProcedure.use(limited);
export const restTenantProcedure = restPublicProcedure.use(inTenant);
