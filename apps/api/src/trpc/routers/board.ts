import { t } from '../init.ts';
import { notYet } from '../not-yet.ts';
import { tenantProcedure } from '../tenant-procedure.ts';
import type { OrderCard } from '../views/orders.ts';

export const boardRouter = t.router({
  list: tenantProcedure.query(() => notYet<{ orders: OrderCard[]; now: Date; seq: number }>()),
});
