import { type OrderStatus, orders } from '@novi/db/schema/orders';
import { and, asc, eq, gte, inArray, isNotNull } from 'drizzle-orm';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { lastSeq } from '../events/last-seq.ts';
import { type OrderCard, orderCards } from './order-card.ts';

const underWay: readonly OrderStatus[] = [
  'placed',
  'accepted',
  'preparing',
  'ready',
  'handed_over',
  'needs_attention',
  'change_requested',
];
const over: readonly OrderStatus[] = ['completed', 'rejected', 'cancelled'];
const hourMs = 60 * 60_000;
/** How long the last column remembers. */
const doneMs = 2 * hourMs;
/** Orders older than this are not looked through for one that ended just now: it keeps the read on its index. */
const longestOrderMs = 48 * hourMs;

export interface Board {
  orders: OrderCard[];
  now: Date;
  /** The last event that may be in `orders`: live events are followed from here. */
  seq: number;
}

/** Everything under way, and what ended within two hours; oldest first. Throws FORBIDDEN. */
export async function listBoard(ctx: Context): Promise<Board> {
  demand(ctx.actor, 'orders.read');
  // Before the orders: an event that comes between the two is then seen twice, never missed.
  const seq = await lastSeq(ctx);
  const inTenant = and(eq(orders.tenantId, ctx.tenantId), isNotNull(orders.number));
  const live = await ctx.tx
    .select()
    .from(orders)
    .where(and(inTenant, inArray(orders.status, [...underWay])))
    .orderBy(asc(orders.placedAt), asc(orders.number));
  const done = await ctx.tx
    .select()
    .from(orders)
    .where(
      and(
        inTenant,
        inArray(orders.status, [...over]),
        gte(orders.createdAt, new Date(ctx.now.getTime() - longestOrderMs)),
        gte(orders.statusChangedAt, new Date(ctx.now.getTime() - doneMs)),
      ),
    )
    .orderBy(asc(orders.placedAt), asc(orders.number));
  return { orders: await orderCards(ctx, [...live, ...done]), now: ctx.now, seq };
}
