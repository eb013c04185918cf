import { DomainError } from '@novi/core/errors';
import { withIdempotency } from '@novi/core/idempotency/with-idempotency';
import { acceptOrder } from '@novi/core/orders/accept-order';
import { cancelOrder } from '@novi/core/orders/cancel-order';
import { correctLine } from '@novi/core/orders/correct-line';
import { correctLineSchema } from '@novi/core/orders/correct-line-schema';
import { createManualOrder } from '@novi/core/orders/create-manual-order';
import { getOrder } from '@novi/core/orders/get-order';
import { listOrders } from '@novi/core/orders/list-orders';
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
import { setPayment } from '@novi/core/orders/set-payment';
import { undoMove } from '@novi/core/orders/undo-move';
import { z } from 'zod';
import { t } from '../init.ts';
import { tenantProcedure } from '../tenant-procedure.ts';

export const ordersRouter = t.router({
  get: tenantProcedure.input(getOrderSchema).query(({ ctx, input }) => getOrder(ctx.scope, input)),
  list: tenantProcedure.input(listOrdersSchema).query(({ ctx, input }) => listOrders(ctx.scope, input)),
  create: tenantProcedure
    .input(
      createManualOrderSchema
        .omit({ channel: true, totalAmountMinor: true })
        .extend({ idempotencyKey: z.string().min(1).max(200).optional() }),
    )
    .mutation(({ ctx, input: { idempotencyKey: key, ...request } }) =>
      withIdempotency(ctx.scope, { key, verb: 'orders.create', request }, async () => {
        const { id, status, number } = await createManualOrder(ctx.scope, { ...request, channel: 'staff' });
        return { id, status, number };
      }),
    ),
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
  correctLine: tenantProcedure
    .input(correctLineSchema)
    .mutation(({ ctx, input }) => correctLine(ctx.scope, input)),
  markPaid: tenantProcedure
    .input(setPaymentSchema)
    .mutation(({ ctx, input }) => setPayment(ctx.scope, input)),
});
