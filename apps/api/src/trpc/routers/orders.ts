import { DomainError } from '@novi/core/errors';
import { acceptOrder } from '@novi/core/orders/accept-order';
import { cancelOrder } from '@novi/core/orders/cancel-order';
import { moveOrder } from '@novi/core/orders/move-order';
import type { Moved } from '@novi/core/orders/moved';
import { rejectOrder } from '@novi/core/orders/reject-order';
import {
  acceptOrderSchema,
  cancelOrderSchema,
  createManualOrderSchema,
  getOrderSchema,
  listOrdersSchema,
  moveOrderSchema,
  rejectOrderSchema,
  setPaymentSchema,
  undoMoveSchema,
} from '@novi/core/orders/schemas';
import { undoMove } from '@novi/core/orders/undo-move';
import { z } from 'zod';
import { t } from '../init.ts';
import { notYet } from '../not-yet.ts';
import { tenantProcedure } from '../tenant-procedure.ts';
import type { OrderCard, OrderDetail } from '../views/orders.ts';

export const ordersRouter = t.router({
  get: tenantProcedure.input(getOrderSchema).query(() => notYet<OrderDetail>()),
  list: tenantProcedure
    .input(listOrdersSchema)
    .query(() =>
      notYet<{ orders: OrderCard[]; page: number; limit: number; total: number; pages: number }>(),
    ),
  create: tenantProcedure
    .input(
      createManualOrderSchema
        .omit({ channel: true, totalAmountMinor: true })
        .extend({ idempotencyKey: z.string().min(1).max(200).optional() }),
    )
    .mutation(() => notYet<{ id: string; status: string; number: number }>()),
  accept: tenantProcedure
    .input(acceptOrderSchema)
    .mutation(({ ctx, input }) => acceptOrder(ctx.scope, input)),
  reject: tenantProcedure
    .input(rejectOrderSchema)
    .mutation(({ ctx, input }) => rejectOrder(ctx.scope, input)),
  move: tenantProcedure.input(moveOrderSchema).mutation(({ ctx, input }) => moveOrder(ctx.scope, input)),
  undo: tenantProcedure.input(undoMoveSchema).mutation(({ ctx, input }) => undoMove(ctx.scope, input)),
  cancel: tenantProcedure
    .input(cancelOrderSchema.required({ version: true }))
    .mutation(async ({ ctx, input }): Promise<Moved> => {
      const result = await cancelOrder(ctx.scope, input);
      if (result.kind === 'cancelled') return result.order;
      throw new DomainError('ILLEGAL_TRANSITION', 'The kitchen has begun with this order.');
    }),
  markPaid: tenantProcedure.input(setPaymentSchema).mutation(() => notYet<Moved>()),
});
