import { z } from 'zod';
import { t } from '../init.ts';
import { notYet } from '../not-yet.ts';
import { tenantProcedure } from '../tenant-procedure.ts';
import type { MovedOrder, OrderCard, OrderDetail } from '../views/orders.ts';

const one = { id: z.uuid(), version: z.int().positive() };
const note = z.string().trim().max(500).optional();
const moved = () => notYet<MovedOrder>();

export const ordersRouter = t.router({
  get: tenantProcedure.input(z.object({ id: z.uuid() })).query(() => notYet<OrderDetail>()),
  accept: tenantProcedure
    .input(z.object({ ...one, preparationMinutes: z.int().min(1).max(600).optional() }))
    .mutation(moved),
  reject: tenantProcedure
    .input(
      z.object({ ...one, reason: z.enum(['too_busy', 'out_of_stock', 'closed', 'address', 'other']), note }),
    )
    .mutation(moved),
  move: tenantProcedure
    .input(
      z.object({
        ...one,
        to: z.enum(['preparing', 'ready', 'handed_over', 'completed']),
        driverName: z.string().trim().max(100).optional(),
        vehicle: z.string().trim().max(100).optional(),
      }),
    )
    .mutation(moved),
  undo: tenantProcedure.input(z.object(one)).mutation(moved),
  cancel: tenantProcedure
    .input(z.object({ ...one, reason: z.string().trim().min(1).max(500) }))
    .mutation(moved),
  markPaid: tenantProcedure
    .input(z.object({ ...one, method: z.enum(['cash', 'card', 'transfer', 'link']) }))
    .mutation(moved),
  list: tenantProcedure
    .input(
      z.object({
        status: z.string().optional(),
        page: z.int().min(1).default(1),
        limit: z.int().min(1).max(100).default(20),
        from: z.date().optional(),
        to: z.date().optional(),
        search: z.string().trim().max(100).optional(),
      }),
    )
    .query(() =>
      notYet<{ orders: OrderCard[]; page: number; limit: number; total: number; pages: number }>(),
    ),
  create: tenantProcedure
    .input(
      z.object({
        customerName: z.string().trim().min(1).max(100),
        customerPhone: z.string().trim().max(20).optional(),
        address: z.string().trim().max(500).optional(),
        fulfilment: z.enum(['delivery', 'pickup']),
        items: z
          .array(
            z.object({
              productId: z.uuid().optional(),
              variantId: z.uuid().optional(),
              name: z.string().trim().min(1).max(200),
              quantity: z.number().positive(),
              unitPriceMinor: z.int().min(0),
            }),
          )
          .min(1)
          .max(100),
        note,
        paymentMethod: z.enum(['cash', 'card', 'transfer', 'link']).optional(),
        idempotencyKey: z.string().min(1).max(200).optional(),
      }),
    )
    .mutation(() => notYet<{ id: string; status: string; number: number }>()),
});
