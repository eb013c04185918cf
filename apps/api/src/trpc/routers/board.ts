import { listBoard } from '@novi/core/orders/list-board';
import { t } from '../init.ts';
import { tenantProcedure } from '../tenant-procedure.ts';

export const boardRouter = t.router({
  list: tenantProcedure.query(({ ctx }) => listBoard(ctx.scope)),
});
