import { orders, type ResponseTimes } from '@novi/db/schema/orders';
import { and, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { listOrders, type OrderPage } from './list-orders.ts';
import { type LineCard, lineCard, linesOf, type OrderCard } from './order-card.ts';
import type { listOrdersSchema } from './schemas.ts';

/** An order as another program keeps it: all of the card, and what a board has no room for. */
export interface OrderRecord extends Omit<OrderCard, 'lines'> {
  customerPhone: string | null;
  deliveryFeeMinor: number;
  responseTimes: ResponseTimes;
  createdAt: Date;
  updatedAt: Date;
  /** The user who changed it last; null for the bot and the customer. */
  updatedBy: string | null;
  lines: (LineCard & { unitPriceMinor: number; totalMinor: number })[];
}

/** The same page of orders as listOrders, as records. Throws what it throws. */
export async function listOrderRecords(
  ctx: Context,
  input: z.input<typeof listOrdersSchema>,
): Promise<Omit<OrderPage, 'orders'> & { orders: OrderRecord[] }> {
  const page = await listOrders(ctx, input);
  const ids = page.orders.map((order) => order.id);
  const { id, customerPhone, deliveryFeeMinor, responseTimes, createdAt, updatedAt, updatedBy } = orders;
  const rows = await ctx.tx
    .select({ id, customerPhone, deliveryFeeMinor, responseTimes, createdAt, updatedAt, updatedBy })
    .from(orders)
    .where(and(eq(orders.tenantId, ctx.tenantId), inArray(orders.id, ids)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const lines = await linesOf(ctx, ids);
  return {
    ...page,
    orders: page.orders.flatMap((card) => {
      const row = byId.get(card.id);
      if (!row) return [];
      const priced = (lines.get(card.id) ?? []).map((line) => ({
        ...lineCard(line),
        unitPriceMinor: line.unitPriceMinor,
        totalMinor: line.totalMinor,
      }));
      return [{ ...card, ...row, lines: priced }];
    }),
  };
}
