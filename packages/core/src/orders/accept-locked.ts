import { orderLines } from '@novi/db/schema/orders';
import { and, asc, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { estimateWindow } from '../promise/estimate-window.ts';
import type { Shop } from '../tenants/read-shop.ts';
import { clearTimers } from '../timers/set-timer.ts';
import { createDelivery } from '../tracking/create-delivery.ts';
import type { OrderRow } from './lock-order.ts';
import { responseTimesAt } from './response-times.ts';
import { tellCustomer } from './tell-customer.ts';
import { transitionOrder } from './transition-order.ts';

/** Accepts an order the caller has locked: promises a time, makes its tracking link, queues its one confirmation. */
export async function acceptLocked(
  ctx: Context,
  order: OrderRow,
  shop: Shop,
  options: { preparationMinutes?: number | undefined; isAutomatic?: boolean } = {},
): Promise<OrderRow> {
  const preparationMinutes = options.preparationMinutes ?? shop.settings.preparation_minutes;
  const { fulfilment, requestedFor } = order;
  const promised = estimateWindow({ now: ctx.now, preparationMinutes, fulfilment, requestedFor });
  const accepted = await transitionOrder(
    ctx,
    order,
    'accepted',
    {
      preparationMinutes,
      promisedFrom: promised.from,
      promisedTo: promised.to,
      responseTimes: responseTimesAt(ctx, order, 'acceptedMs'),
    },
    { automatic: options.isAutomatic ?? false },
  );
  await clearTimers(ctx, order.id, ['order_reject']);
  const trackingLink = await createDelivery(ctx, order.id);
  if (!order.conversationId) return accepted;
  await tellCustomer(ctx, accepted, shop, {
    event: 'order_confirmation',
    facts: {
      customerName: accepted.customerName,
      lines: await readLines(ctx, order.id),
      totalMinor: accepted.totalMinor,
      trackingLink,
      promisedFrom: promised.from,
      promisedTo: promised.to,
    },
    key: 'confirmation',
  });
  return accepted;
}

async function readLines(ctx: Context, orderId: string) {
  const lines = await ctx.tx
    .select()
    .from(orderLines)
    .where(and(eq(orderLines.tenantId, ctx.tenantId), eq(orderLines.orderId, orderId)))
    .orderBy(asc(orderLines.position));
  // The customer has agreed to the summary: no "(?)" any more.
  return lines.map((line) => ({ ...line, confidence: 'sure' as const }));
}
