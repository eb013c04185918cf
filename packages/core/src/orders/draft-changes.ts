import type { Fulfilment } from '@novi/parser/types';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import type { Settings } from '../tenants/schemas.ts';
import type { OrderRow } from './lock-order.ts';
import { type OrderTexts, openTexts, sealTexts } from './order-texts.ts';
import type { writeDraftSchema } from './schemas.ts';

/**
 * The columns of a draft after `wanted`: what it does not name stays, null clears. An address says delivery by
 * itself. A way of getting it that the shop does not offer is not taken over, and returned as refused.
 */
export function draftChanges(
  ctx: Context,
  order: OrderRow,
  wanted: z.output<typeof writeDraftSchema>,
  settings: Settings,
) {
  const before = openTexts(ctx, order);
  const texts: OrderTexts = {
    address: wanted.address === undefined ? before.address : wanted.address || null,
    note: wanted.note === undefined ? before.note : wanted.note || null,
  };
  const named: Fulfilment | null | undefined =
    wanted.fulfilment === undefined && wanted.address ? 'delivery' : wanted.fulfilment;
  const isOffered = !named || settings.fulfilment.includes(named);
  return {
    texts,
    refusedFulfilment: isOffered ? null : named,
    changes: {
      ...sealTexts(ctx, texts),
      fulfilment: named === undefined || !isOffered ? order.fulfilment : named,
      paymentMethod: wanted.payment === undefined ? order.paymentMethod : wanted.payment,
      customerName: wanted.customerName === undefined ? order.customerName : wanted.customerName || null,
      customerPhone: wanted.customerPhone === undefined ? order.customerPhone : wanted.customerPhone || null,
      requestedFor: wanted.requestedFor === undefined ? order.requestedFor : wanted.requestedFor,
    },
  };
}

export type DraftChanges = ReturnType<typeof draftChanges>['changes'];
