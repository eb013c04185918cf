import { type OrderStatus, orders } from '@novi/db/schema/orders';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { assertTransition } from '../machines/machine.ts';
import type { OrderRow } from './lock-order.ts';
import { lostRace } from './lost-race.ts';
import { orderMachine } from './order-machine.ts';

export type OrderChanges = Partial<
  Omit<typeof orders.$inferInsert, 'tenantId' | 'id' | 'status' | 'version' | 'statusChangedAt'>
>;

/** Which event a status is announced by. */
const eventOf: Partial<Record<OrderStatus, string>> = {
  draft: 'order.drafted',
  awaiting_confirm: 'order.summarised',
};

/**
 * Moves an order one step along its machine: compare-and-set on its version, one event. Everything else a step
 * changes comes in `changes`. Throws ILLEGAL_TRANSITION, and CONFLICT when somebody else was faster.
 */
export async function transitionOrder(
  ctx: Context,
  order: OrderRow,
  to: OrderStatus,
  changes: OrderChanges = {},
  payload: Record<string, unknown> = {},
): Promise<OrderRow> {
  assertTransition('order', orderMachine, order.status, to);
  return writeMove(ctx, order, to, eventOf[to] ?? `order.${to}`, changes, payload);
}

/** The write behind every move; verbs use it directly only for what the machine does not know, such as undo. */
export async function writeMove(
  ctx: Context,
  order: OrderRow,
  to: OrderStatus,
  kind: string,
  changes: OrderChanges,
  payload: Record<string, unknown>,
): Promise<OrderRow> {
  const moved = await updateOrder(ctx, order, { ...changes, status: to, statusChangedAt: ctx.now });
  ctx.record({
    kind,
    subjectType: 'order',
    subjectId: order.id,
    payload: { from: order.status, to, version: moved.version, ...payload },
  });
  return moved;
}

/** Writes columns of an order if nobody wrote since it was read. Throws CONFLICT. */
export async function updateOrder(
  ctx: Context,
  order: OrderRow,
  changes: Partial<typeof orders.$inferInsert>,
): Promise<OrderRow> {
  const [row] = await ctx.tx
    .update(orders)
    .set({
      ...changes,
      version: sql`${orders.version} + 1`,
      updatedAt: ctx.now,
      ...(ctx.actor.kind === 'user' ? { updatedBy: ctx.actor.userId } : {}),
    })
    .where(and(eq(orders.tenantId, ctx.tenantId), eq(orders.id, order.id), eq(orders.version, order.version)))
    .returning();
  if (!row) throw await lostRace(ctx, order.id);
  return row;
}
