import type { OrderRecord } from '@novi/core/orders/list-order-records';
import type { OrderStatus } from '@novi/db/schema/orders';
import { z } from 'zod';
import { fromMinor } from './money.ts';

/** The API says `pending` for an order that the shop has not answered yet; carts do not appear in it. */
export const restStatusSchema = z.enum([
  'pending',
  'accepted',
  'preparing',
  'ready',
  'handed_over',
  'completed',
  'scheduled',
  'needs_attention',
  'change_requested',
  'rejected',
  'cancelled',
]);
type RestStatus = z.infer<typeof restStatusSchema>;

export function statusFromRest(status: RestStatus): OrderStatus {
  return status === 'pending' ? 'placed' : status;
}

export function restStatus(status: OrderStatus): RestStatus {
  return restStatusSchema.parse(status === 'placed' ? 'pending' : status);
}

export const restOrderSchema = z
  .object({
    id: z.uuid(),
    business_id: z.uuid(),
    number: z.int().nullable(),
    status: restStatusSchema,
    channel: z.enum(['whatsapp', 'staff', 'api']),
    customer_name: z.string().nullable(),
    customer_phone: z.string().nullable(),
    customer_address: z.string().nullable(),
    items: z.array(
      z.object({
        name: z.string(),
        quantity: z.number(),
        price: z.number().meta({ description: 'Of one, without what modifiers add' }),
        total: z.number(),
      }),
    ),
    delivery_fee: z.number(),
    total_amount: z.number(),
    currency: z.string(),
    payment_status: z.string(),
    notes: z.string().nullable(),
    response_times: z.record(z.string(), z.number()),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    updated_by: z.uuid().nullable(),
  })
  .meta({ id: 'Order' });

export function restOrder(record: OrderRecord, businessId: string): z.input<typeof restOrderSchema> {
  const money = (minor: number) => fromMinor(minor, record.currency);
  return {
    id: record.id,
    business_id: businessId,
    number: record.number,
    status: restStatus(record.status),
    channel: record.channel,
    customer_name: record.customerName,
    customer_phone: record.customerPhone,
    customer_address: record.addressLine,
    items: record.lines.map((line) => ({
      name: line.variantName ? `${line.name}, ${line.variantName}` : line.name,
      quantity: line.quantity,
      price: money(line.unitPriceMinor),
      total: money(line.totalMinor),
    })),
    delivery_fee: money(record.deliveryFeeMinor),
    total_amount: money(record.totalMinor),
    currency: record.currency,
    payment_status: record.paymentStatus,
    notes: record.note,
    response_times: { ...record.responseTimes },
    created_at: record.createdAt.toISOString(),
    updated_at: record.updatedAt.toISOString(),
    updated_by: record.updatedBy,
  };
}
