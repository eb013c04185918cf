import { events } from '@novi/db/schema/events';
import { orders, payments, type ResponseTimes } from '@novi/db/schema/orders';
import { and, asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { actorLabel } from '../events/actor-label.ts';
import { parseInput } from '../parse-input.ts';
import { findTrackingUrl } from '../tracking/find-tracking-url.ts';
import { type LineSourceText, lineSources } from './line-sources.ts';
import { type LineCard, lineCard, linesOf, type OrderCard, orderCards } from './order-card.ts';
import { getOrderSchema } from './schemas.ts';

export interface LineDetail extends LineCard {
  unitPriceMinor: number;
  totalMinor: number;
  /** The messages the line came from, and where in them. */
  sources: LineSourceText[];
}

export interface OrderDetail extends Omit<OrderCard, 'lines'> {
  customerPhone: string | null;
  subtotalMinor: number;
  deliveryFeeMinor: number;
  lines: LineDetail[];
  events: { seq: number; at: Date; kind: string; actorLabel: string; payload: Record<string, unknown> }[];
  payments: { id: string; kind: 'captured' | 'refunded'; method: string; amountMinor: number; at: Date }[];
  responseTimes: ResponseTimes;
  trackingUrl: string | null;
  rejectReason: string | null;
}

/** One order or cart with everything that is known of it. Throws FORBIDDEN, NOT_FOUND. */
export async function getOrder(ctx: Context, input: z.input<typeof getOrderSchema>): Promise<OrderDetail> {
  demand(ctx.actor, 'orders.read');
  const { id } = parseInput(getOrderSchema, input);
  const [row] = await ctx.tx
    .select()
    .from(orders)
    .where(and(eq(orders.tenantId, ctx.tenantId), eq(orders.id, id)));
  const [card] = row ? await orderCards(ctx, [row]) : [];
  if (!row || !card) throw notFound('order');
  const lines = (await linesOf(ctx, [id])).get(id) ?? [];
  const sources = await lineSources(ctx, lines);
  return {
    ...card,
    customerPhone: row.customerPhone,
    subtotalMinor: row.subtotalMinor,
    deliveryFeeMinor: row.deliveryFeeMinor,
    lines: lines.map((line) => ({
      ...lineCard(line),
      unitPriceMinor: line.unitPriceMinor,
      totalMinor: line.totalMinor,
      sources: sources.get(line.id) ?? [],
    })),
    events: await eventsOf(ctx, id),
    payments: await paymentsOf(ctx, id),
    responseTimes: row.responseTimes,
    trackingUrl: await findTrackingUrl(ctx, id),
    rejectReason: row.rejectReason,
  };
}

async function eventsOf(ctx: Context, orderId: string): Promise<OrderDetail['events']> {
  const rows = await ctx.tx
    .select()
    .from(events)
    .where(and(eq(events.tenantId, ctx.tenantId), eq(events.subjectId, orderId)))
    .orderBy(asc(events.seq));
  return rows.map(({ seq, at, kind, actor, payload }) => ({
    seq,
    at,
    kind,
    actorLabel: actorLabel(actor as Actor),
    payload,
  }));
}

async function paymentsOf(ctx: Context, orderId: string): Promise<OrderDetail['payments']> {
  const { id, kind, method, amountMinor, at } = payments;
  return ctx.tx
    .select({ id, kind, method, amountMinor, at })
    .from(payments)
    .where(and(eq(payments.tenantId, ctx.tenantId), eq(payments.orderId, orderId)))
    .orderBy(asc(payments.at));
}
