import { events } from '@novi/db/schema/events';
import { and, desc, eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { actorLabel } from '../events/actor-label.ts';

/** The CONFLICT for somebody who acted on an order that has moved on: it says who was faster and what they did. */
export async function lostRace(ctx: Context, orderId: string): Promise<DomainError> {
  const [last] = await ctx.tx
    .select({ kind: events.kind, actor: events.actor })
    .from(events)
    .where(and(eq(events.tenantId, ctx.tenantId), eq(events.subjectId, orderId)))
    .orderBy(desc(events.seq))
    .limit(1);
  if (!last) return new DomainError('CONFLICT', 'This order has changed meanwhile.');
  const what = last.kind.replace(/^[a-z]+\./, '').replaceAll('_', ' ');
  return new DomainError(
    'CONFLICT',
    `${actorLabel(last.actor as Actor)} was faster: this order is now "${what}".`,
  );
}

/** Throws that CONFLICT unless the order still has the version somebody looked at. */
export async function demandVersion(
  ctx: Context,
  order: { id: string; version: number },
  version: number | undefined,
): Promise<void> {
  if (version !== undefined && version !== order.version) throw await lostRace(ctx, order.id);
}
