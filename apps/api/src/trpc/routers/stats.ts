import { understandingByDay } from '@novi/core/stats/understanding-by-day';
import { t } from '../init.ts';
import { tenantProcedure } from '../tenant-procedure.ts';

export const statsRouter = t.router({
  understanding: tenantProcedure.query(({ ctx }) => understandingByDay(ctx.scope)),
});
