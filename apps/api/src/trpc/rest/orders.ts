import { DomainError } from '@novi/core/errors';
import { withIdempotency } from '@novi/core/idempotency/with-idempotency';
import { createManualOrder } from '@novi/core/orders/create-manual-order';
import { listOrderRecords } from '@novi/core/orders/list-order-records';
import { readShop } from '@novi/core/tenants/read-shop';
import { z } from 'zod';
import { t } from '../init.ts';
import { dayOrInstantSchema, endOf, startOf } from './day.ts';
import { MAX_PRICE_MINOR, moneySchema, toMinor } from './money.ts';
import { restOrder, restOrderSchema, restStatus, restStatusSchema, statusFromRest } from './order-shape.ts';
import { demandOwnBusiness } from './own-business.ts';
import { restTenantProcedure } from './procedures.ts';

const success = z.literal(true);

const newOrderSchema = z.strictObject({
  business_id: z.uuid().optional(),
  customer_name: z.string().trim().min(1, 'Whose order is it?').max(100),
  customer_phone: z.string().trim().max(20).nullish(),
  customer_address: z.string().trim().max(500).nullish().meta({ description: 'Without one it is collected' }),
  items: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(120),
        quantity: z.number().min(0.001).max(999),
        price: moneySchema,
      }),
    )
    .min(1)
    .max(200),
  total_amount: moneySchema,
  notes: z.string().trim().max(1000).nullish(),
});

const MAX_KEY = 200;

/** A longer key is refused and not cut: two that begin alike would be one. */
function keyOf(header: string | null): string | undefined {
  if (header === null) return undefined;
  if (header.length <= MAX_KEY) return header;
  throw new DomainError('INVALID_INPUT', 'Some fields are not right.', {
    'Idempotency-Key': `At most ${MAX_KEY} characters.`,
  });
}

export const restOrders = t.router({
  list: restTenantProcedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/api/orders',
        tags: ['orders'],
        summary: 'Orders that were placed, newest first',
        errorResponses: [400, 401, 403, 429, 500],
      },
    })
    .input(
      z.object({
        business_id: z.uuid().optional(),
        status: restStatusSchema.optional(),
        page: z.coerce.number().int().min(1).max(100_000).default(1),
        limit: z.coerce.number().int().min(1).max(100).default(20),
        date_from: dayOrInstantSchema.optional(),
        date_to: dayOrInstantSchema.optional(),
      }),
    )
    .output(
      z.object({
        success,
        orders: z.array(restOrderSchema),
        pagination: z.object({ page: z.int(), limit: z.int(), total: z.int(), pages: z.int() }),
      }),
    )
    .query(async ({ ctx: { scope }, input }) => {
      demandOwnBusiness(scope.tenantId, input.business_id);
      const { timeZone } = await readShop(scope);
      const { orders, page, limit, total, pages } = await listOrderRecords(scope, {
        page: input.page,
        limit: input.limit,
        ...(input.status && { status: statusFromRest(input.status) }),
        ...(input.date_from && { from: startOf(input.date_from, timeZone) }),
        ...(input.date_to && { to: endOf(input.date_to, timeZone) }),
      });
      return {
        success: true as const,
        orders: orders.map((order) => restOrder(order, scope.tenantId)),
        pagination: { page, limit, total, pages },
      };
    }),
  create: restTenantProcedure
    .meta({
      openapi: {
        method: 'POST',
        path: '/api/orders',
        tags: ['orders'],
        summary: 'Place an order by hand; its items may be on no menu',
        requestHeaders: z.object({
          'Idempotency-Key': z
            .string()
            .max(MAX_KEY)
            .optional()
            .meta({ description: 'The same key with the same order gives the same answer and one order' }),
        }),
        errorResponses: [400, 401, 403, 409, 413, 415, 429, 500],
      },
    })
    .input(newOrderSchema)
    .output(
      z.object({
        success,
        order: z.object({ id: z.uuid(), status: restStatusSchema, created_at: z.iso.datetime() }),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { scope, idempotencyKey } = ctx;
      demandOwnBusiness(scope.tenantId, input.business_id);
      const call = { key: keyOf(idempotencyKey), verb: 'rest.orders.create', request: input };
      const order = await withIdempotency(scope, call, async () => {
        const { currency } = await readShop(scope);
        const items = input.items.map(({ name, quantity, price }, index) => ({
          name,
          quantity,
          unitPriceMinor: toMinor(price, currency, `items.${index}.price`, MAX_PRICE_MINOR),
        }));
        const placed = await createManualOrder(scope, {
          channel: 'api',
          customerName: input.customer_name,
          customerPhone: input.customer_phone,
          address: input.customer_address,
          fulfilment: input.customer_address ? 'delivery' : 'pickup',
          items,
          note: input.notes,
          totalAmountMinor: toMinor(input.total_amount, currency, 'total_amount'),
        });
        return { id: placed.id, status: restStatus(placed.status), created_at: scope.now.toISOString() };
      });
      return { success: true as const, order };
    }),
});
