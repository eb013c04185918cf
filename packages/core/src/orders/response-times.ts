import type { ResponseTimes } from '@novi/db/schema/orders';
import type { Context } from '../context.ts';
import type { OrderRow } from './lock-order.ts';

/** How long a step took since the customer's first message, or since the order was made where there was none. */
export function responseTimesAt(
  ctx: Context,
  order: Pick<OrderRow, 'firstMessageAt' | 'createdAt' | 'responseTimes'>,
  step: keyof ResponseTimes,
): ResponseTimes {
  const since = order.firstMessageAt ?? order.createdAt;
  const elapsedMs = Math.max(0, ctx.now.getTime() - since.getTime());
  return { ...order.responseTimes, [step]: elapsedMs };
}
