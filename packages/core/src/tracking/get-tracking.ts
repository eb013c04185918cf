import { conversations } from '@novi/db/schema/conversations';
import { events } from '@novi/db/schema/events';
import { deliveries, type OrderStatus, orderLines, orders } from '@novi/db/schema/orders';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { placedOrder } from '../orders/placed-order.ts';
import { phrasesOf } from '../replies/phrases-of.ts';
import { readShop } from '../tenants/read-shop.ts';
import { type TrackingStep, trackingSteps } from './tracking-steps.ts';
import { hashTrackingToken } from './tracking-token.ts';

/** What a stranger with the link may see: no phone, no address, no surname. Money in minor units. */
export interface Tracking {
  shopName: string;
  label: string;
  status: OrderStatus;
  fulfilment: 'delivery' | 'pickup' | null;
  steps: TrackingStep[];
  windowFrom: Date | null;
  windowTo: Date | null;
  driverName: string | null;
  vehicle: string | null;
  /** What is still to be paid at the door or the counter. */
  amountDueMinor: number;
  totalMinor: number;
  currency: string;
  paymentStatus: (typeof orders.$inferSelect)['paymentStatus'];
  locale: string;
  timeZone: string;
  /** `name` with its size and what was changed, in the customer's language. */
  lines: { quantity: number; unit: string; name: string }[];
}

/**
 * An order as its tracking link shows it. The token is the right to it and is checked here again, whoever looked up
 * the tenant. Throws NOT_FOUND for a token that is wrong or has expired.
 */
export async function getTracking(ctx: Context, input: { token: string }): Promise<Tracking> {
  const [found] = await ctx.tx
    .select({ delivery: deliveries, order: orders })
    .from(deliveries)
    .innerJoin(orders, and(eq(orders.tenantId, deliveries.tenantId), eq(orders.id, deliveries.orderId)))
    .where(
      and(
        eq(deliveries.tenantId, ctx.tenantId),
        eq(deliveries.trackingTokenHash, hashTrackingToken(input.token)),
        gt(deliveries.trackingExpiresAt, ctx.now),
      ),
    );
  if (!found) throw notFound('order');
  const { order, delivery } = found;
  const shop = await readShop(ctx);
  const locale = (await localeOf(ctx, order.conversationId)) ?? shop.locales[0] ?? 'en';
  return {
    shopName: shop.name,
    label: placedOrder(order).label,
    status: order.status,
    fulfilment: order.fulfilment,
    steps: trackingSteps(order, await movesOf(ctx, order.id)),
    windowFrom: order.promisedFrom,
    windowTo: order.promisedTo,
    driverName: delivery.driverName,
    vehicle: delivery.vehicle,
    amountDueMinor: order.paymentStatus === 'cod_due' ? order.totalMinor : 0,
    totalMinor: order.totalMinor,
    currency: order.currency,
    paymentStatus: order.paymentStatus,
    locale,
    timeZone: shop.timeZone,
    lines: await linesOf(ctx, order.id, locale),
  };
}

async function movesOf(ctx: Context, orderId: string): Promise<{ kind: string; at: Date }[]> {
  return ctx.tx
    .select({ kind: events.kind, at: events.at })
    .from(events)
    .where(and(eq(events.tenantId, ctx.tenantId), eq(events.subjectId, orderId)))
    .orderBy(asc(events.seq));
}

async function localeOf(ctx: Context, conversationId: string | null): Promise<string | null> {
  if (!conversationId) return null;
  const [row] = await ctx.tx
    .select({ locale: conversations.locale })
    .from(conversations)
    .where(and(eq(conversations.tenantId, ctx.tenantId), eq(conversations.id, conversationId)));
  return row?.locale ?? null;
}

async function linesOf(ctx: Context, orderId: string, locale: string): Promise<Tracking['lines']> {
  const { modifier } = phrasesOf(locale);
  const rows = await ctx.tx
    .select()
    .from(orderLines)
    .where(and(eq(orderLines.tenantId, ctx.tenantId), eq(orderLines.orderId, orderId)))
    .orderBy(asc(orderLines.position));
  return rows.map(({ name, variantName, unit, quantityThousandths, modifiers }) => ({
    quantity: quantityThousandths / 1000,
    unit,
    name: [
      name,
      ...(variantName ? [variantName] : []),
      ...modifiers.map((each) => modifier(each.mode, each.name)),
    ].join(', '),
  }));
}
