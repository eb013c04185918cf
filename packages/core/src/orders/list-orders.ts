import { orders } from '@novi/db/schema/orders';
import { and, count, desc, eq, gte, ilike, isNotNull, lte, notInArray, or, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { type OrderCard, orderCards } from './order-card.ts';
import { numbersOfLabel } from './order-label.ts';
import { beforePlaced } from './order-machine.ts';
import { listOrdersSchema } from './schemas.ts';

export interface OrderPage {
  orders: OrderCard[];
  page: number;
  limit: number;
  total: number;
  pages: number;
}

/**
 * Orders that were placed, newest first; carts are none. `from` and `to` are inclusive and compare when an order was
 * placed. Throws FORBIDDEN, INVALID_INPUT.
 */
export async function listOrders(ctx: Context, input: z.input<typeof listOrdersSchema>): Promise<OrderPage> {
  demand(ctx.actor, 'orders.read');
  const { page, limit, status, from, to, search } = parseInput(listOrdersSchema, input);
  const where = and(
    eq(orders.tenantId, ctx.tenantId),
    notInArray(orders.status, [...beforePlaced]),
    // What was cancelled as a cart never became an order.
    isNotNull(orders.number),
    status ? eq(orders.status, status) : undefined,
    from ? gte(orders.placedAt, from) : undefined,
    to ? lte(orders.placedAt, to) : undefined,
    search ? matches(search) : undefined,
  );
  const [counted] = await ctx.tx.select({ total: count() }).from(orders).where(where);
  const rows = await ctx.tx
    .select()
    .from(orders)
    .where(where)
    .orderBy(desc(orders.createdAt), desc(orders.id))
    .limit(limit)
    .offset((page - 1) * limit);
  const total = counted?.total ?? 0;
  return { orders: await orderCards(ctx, rows), page, limit, total, pages: Math.ceil(total / limit) };
}

/** A label (#A42), a number, or a piece of a name or phone. Addresses are sealed and cannot be searched here. */
function matches(search: string): SQL | undefined {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const numbers = numbersOfLabel(search);
  return or(
    ilike(orders.customerName, pattern),
    ilike(orders.customerPhone, pattern),
    ...numbers.map((number) => eq(orders.number, number)),
  );
}
