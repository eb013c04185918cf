import { events } from '@novi/db/schema/events';
import type { OrderStatus } from '@novi/db/schema/orders';
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { OrderRow } from './lock-order.ts';
import { undoableMoves } from './order-machine.ts';
import { undoMs } from './undo-window.ts';

export interface Undo {
  until: Date;
  to: OrderStatus;
}

/**
 * What can still be undone, by order. Where an order came from stands in its last event; an undo is not undone, and
 * acceptance neither, for its message has gone out.
 */
export async function findUndos(
  ctx: Context,
  rows: readonly Pick<OrderRow, 'id' | 'status' | 'version' | 'statusChangedAt'>[],
): Promise<Map<string, Undo>> {
  const recent = rows.filter(
    (row) => undoableMoves[row.status] && ctx.now.getTime() - row.statusChangedAt.getTime() <= undoMs,
  );
  if (recent.length === 0) return new Map();
  const moves = await ctx.tx
    .select({ orderId: events.subjectId, kind: events.kind, payload: events.payload })
    .from(events)
    .where(
      and(
        eq(events.tenantId, ctx.tenantId),
        inArray(
          events.subjectId,
          recent.map((row) => row.id),
        ),
      ),
    )
    .orderBy(desc(events.seq))
    .limit(recent.length * 20);
  const undos = new Map<string, Undo>();
  for (const row of recent) {
    const last = moves.find((move) => move.orderId === row.id && 'to' in move.payload);
    const from = last?.payload.from as OrderStatus | undefined;
    if (last?.kind !== `order.${row.status}` || !from) continue;
    if (undoableMoves[row.status]?.includes(from))
      undos.set(row.id, { until: new Date(row.statusChangedAt.getTime() + undoMs), to: from });
  }
  return undos;
}
