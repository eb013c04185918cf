import type { DraftView } from '../orders/draft.ts';
import type { ToldOrder } from '../replies/reply.ts';

/** A draft as its customer is told it. */
export function toldOrder({ order, lines, estimate }: DraftView): ToldOrder {
  return {
    lines: lines.map((line) => ({ ...line, quantityThousandths: Math.round(line.quantity * 1000) })),
    subtotalMinor: order.subtotalMinor,
    deliveryFeeMinor: order.deliveryFeeMinor,
    totalMinor: order.totalMinor,
    fulfilment: order.fulfilment,
    address: order.address,
    note: order.note,
    payment: order.paymentMethod,
    requestedFor: order.requestedFor,
    promisedFrom: estimate.from,
    promisedTo: estimate.to,
  };
}
