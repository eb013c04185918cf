import { payments } from '@novi/db/schema/orders';
import type { z } from 'zod';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { assertTransition } from '../machines/machine.ts';
import { parseInput } from '../parse-input.ts';
import { lockOrder } from './lock-order.ts';
import { demandVersion } from './lost-race.ts';
import { type Moved, moved } from './moved.ts';
import { paymentMachine } from './payment-machine.ts';
import { setPaymentSchema } from './schemas.ts';
import { updateOrder } from './transition-order.ts';

/**
 * Marks an order as paid in full: a row in the ledger, which is never edited. Throws FORBIDDEN, NOT_FOUND,
 * ILLEGAL_TRANSITION (paid already, or over), and CONFLICT naming who was faster.
 */
export async function setPayment(ctx: Context, input: z.input<typeof setPaymentSchema>): Promise<Moved> {
  demand(ctx.actor, 'orders.advance');
  const { id, version, method } = parseInput(setPaymentSchema, input);
  const order = await lockOrder(ctx, id);
  await demandVersion(ctx, order, version);
  if (order.number === null || order.status === 'rejected' || order.status === 'cancelled')
    throw new DomainError(
      'ILLEGAL_TRANSITION',
      `This order is ${order.status.replaceAll('_', ' ')}: nothing is paid for it.`,
    );
  assertTransition('payment', paymentMachine, order.paymentStatus, 'paid');
  await ctx.tx.insert(payments).values({
    tenantId: ctx.tenantId,
    id: ctx.random.id(),
    orderId: id,
    kind: 'captured',
    method,
    amountMinor: order.totalMinor,
    currency: order.currency,
    actor: ctx.actor,
    at: ctx.now,
  });
  const paid = await updateOrder(ctx, order, { paymentStatus: 'paid', paymentMethod: method });
  ctx.record({
    kind: 'payment.paid',
    subjectType: 'order',
    subjectId: id,
    payload: { from: order.paymentStatus, method, amountMinor: order.totalMinor, version: paid.version },
  });
  return moved(paid);
}
