import { type OrderStatus, orders } from '@novi/db/schema/orders';
import type { Fulfilment } from '@novi/parser/types';
import { and, desc, eq, isNotNull, notInArray } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { DraftLine } from './draft.ts';
import { readDraftLines } from './draft-lines.ts';
import { openTexts } from './order-texts.ts';

/** What a customer had the last time, and how it got to them. */
export interface UsualOrder {
  lines: DraftLine[];
  fulfilment: Fulfilment | null;
  address: string | null;
}

/** What nobody got is nobody's usual. */
const neverGot: OrderStatus[] = ['rejected', 'cancelled', 'expired'];

/** The customer's last order that was placed and not called off; null when there is none. */
export async function findUsual(ctx: Context, input: { customerId: string }): Promise<UsualOrder | null> {
  const [row] = await ctx.tx
    .select()
    .from(orders)
    .where(
      and(
        eq(orders.tenantId, ctx.tenantId),
        eq(orders.customerId, input.customerId),
        isNotNull(orders.number),
        notInArray(orders.status, neverGot),
      ),
    )
    .orderBy(desc(orders.createdAt), desc(orders.number))
    .limit(1);
  if (!row) return null;
  const { address } = openTexts(ctx, row);
  return { lines: await readDraftLines(ctx, row.id), fulfilment: row.fulfilment, address };
}
