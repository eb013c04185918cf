import type { z } from 'zod';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { readShop, type Shop } from '../tenants/read-shop.ts';
import { clearTimers, minutesAfter, setTimer } from '../timers/set-timer.ts';
import { findTrackingUrl } from '../tracking/find-tracking-url.ts';
import { lockOrder, type OrderRow } from './lock-order.ts';
import { demandVersion } from './lost-race.ts';
import { findDelivery, moveDelivery } from './move-delivery.ts';
import { type Moved, moved } from './moved.ts';
import { placedOrder } from './placed-order.ts';
import { responseTimesAt } from './response-times.ts';
import { moveOrderSchema } from './schemas.ts';
import { tellCustomer } from './tell-customer.ts';
import { type OrderChanges, transitionOrder } from './transition-order.ts';
import { undoMs } from './undo-window.ts';

const completeAfterMinutes = 2 * 60;

type Move = z.output<typeof moveOrderSchema>;

/**
 * Moves an order across the board: preparing, ready, handed over, completed. What the customer is told waits as long
 * as the move can be undone. Throws as acceptOrder does.
 */
export async function moveOrder(ctx: Context, input: z.input<typeof moveOrderSchema>): Promise<Moved> {
  demand(ctx.actor, 'orders.advance');
  const move = parseInput(moveOrderSchema, input);
  const order = await lockOrder(ctx, move.id);
  await demandVersion(ctx, order, move.version);
  const row = await transitionOrder(ctx, order, move.to, timesOf(ctx, order, move.to));
  const shop = await readShop(ctx);
  if (move.to === 'ready') await tellReady(ctx, row, shop);
  if (move.to === 'handed_over') await handOver(ctx, row, shop, move);
  if (move.to === 'completed') await complete(ctx, row);
  return moved(row);
}

function timesOf(ctx: Context, order: OrderRow, to: Move['to']): OrderChanges {
  if (to === 'ready') return { responseTimes: responseTimesAt(ctx, order, 'readyMs') };
  // Said by a person who saw it arrive; the timer that tidies up two hours later knows no such time.
  if (to === 'completed') return { responseTimes: responseTimesAt(ctx, order, 'doorMs') };
  return {};
}

async function tellReady(ctx: Context, order: OrderRow, shop: Shop): Promise<void> {
  if (order.fulfilment !== 'pickup') return;
  await tellCustomer(ctx, order, shop, {
    event: 'order_ready',
    facts: { label: placedOrder(order).label },
    key: `ready:${order.version}`,
    notBefore: new Date(ctx.now.getTime() + undoMs),
  });
}

async function handOver(ctx: Context, order: OrderRow, shop: Shop, move: Move): Promise<void> {
  await setTimer(ctx, {
    kind: 'order_complete',
    subjectId: order.id,
    dueAt: minutesAfter(ctx.now, completeAfterMinutes),
  });
  const driverName = move.driverName || null;
  const vehicle = move.vehicle || null;
  const delivery = await findDelivery(ctx, order.id);
  if (order.fulfilment !== 'delivery') return;
  if (delivery) await moveDelivery(ctx, delivery, 'picked_up', { driverName, vehicle });
  const trackingLink = await findTrackingUrl(ctx, order.id);
  if (!trackingLink) return;
  await tellCustomer(ctx, order, shop, {
    event: 'delivery_update',
    facts: {
      customerName: order.customerName,
      driverName,
      vehicle,
      trackingLink,
      promisedFrom: order.promisedFrom,
      promisedTo: order.promisedTo,
    },
    // The version is in the key, because a move that was undone may be made again.
    key: `handed_over:${order.version}`,
    notBefore: new Date(ctx.now.getTime() + undoMs),
  });
}

async function complete(ctx: Context, order: OrderRow): Promise<void> {
  await clearTimers(ctx, order.id, ['order_complete']);
  const delivery = await findDelivery(ctx, order.id);
  if (delivery && order.fulfilment === 'delivery') await moveDelivery(ctx, delivery, 'delivered');
}
