import type { OrderStatus } from '@novi/db/schema/orders';
import type { z } from 'zod';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { parseInput } from '../parse-input.ts';
import { clearTimers, minutesAfter, setTimer } from '../timers/set-timer.ts';
import { findUndos } from './find-undos.ts';
import { lockOrder, type OrderRow } from './lock-order.ts';
import { demandVersion } from './lost-race.ts';
import { findDelivery, writeDelivery } from './move-delivery.ts';
import { type Moved, moved } from './moved.ts';
import { undoMoveSchema } from './schemas.ts';
import { withdrawMessages } from './tell-customer.ts';
import { writeMove } from './transition-order.ts';

/**
 * Puts an order back where its last move on the board took it from, within 10 seconds, and withdraws what the
 * customer was going to be told. Throws ILLEGAL_TRANSITION when there is nothing to undo (any more), else as
 * acceptOrder does.
 */
export async function undoMove(ctx: Context, input: z.input<typeof undoMoveSchema>): Promise<Moved> {
  demand(ctx.actor, 'orders.advance');
  const { id, version } = parseInput(undoMoveSchema, input);
  const order = await lockOrder(ctx, id);
  await demandVersion(ctx, order, version);
  const undo = (await findUndos(ctx, [order])).get(order.id);
  if (!undo)
    throw new DomainError('ILLEGAL_TRANSITION', 'The last move of this order can no longer be undone.');
  await withdrawMessages(ctx, order.id, ['delivery_update', 'order_ready']);
  await undoTimers(ctx, order, undo.to);
  await undoDelivery(ctx, order, undo.to);
  return moved(await writeMove(ctx, order, undo.to, 'order.undone', {}, {}));
}

async function undoTimers(ctx: Context, order: OrderRow, to: OrderStatus): Promise<void> {
  if (order.status === 'handed_over') await clearTimers(ctx, order.id, ['order_complete']);
  if (order.status === 'completed' && to === 'handed_over')
    await setTimer(ctx, {
      kind: 'order_complete',
      subjectId: order.id,
      dueAt: minutesAfter(ctx.now, 2 * 60),
    });
}

async function undoDelivery(ctx: Context, order: OrderRow, to: OrderStatus): Promise<void> {
  if (order.fulfilment !== 'delivery') return;
  const delivery = await findDelivery(ctx, order.id);
  if (!delivery) return;
  if (to === 'ready' && delivery.status !== 'unassigned')
    await writeDelivery(ctx, delivery, 'unassigned', { driverName: null, vehicle: null });
  if (to === 'handed_over') await writeDelivery(ctx, delivery, 'picked_up');
}
