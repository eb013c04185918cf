import { waSessions } from '@novi/db/schema/wa-sessions';
import { asc, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';

export type SessionRow = typeof waSessions.$inferSelect;

/** The shop's session: one per shop, the first where there were ever more. Throws NOT_FOUND. */
export async function findSession(ctx: Context): Promise<SessionRow> {
  const [session] = await ctx.tx
    .select()
    .from(waSessions)
    .where(eq(waSessions.tenantId, ctx.tenantId))
    .orderBy(asc(waSessions.id))
    .limit(1);
  if (!session) throw notFound('WhatsApp session');
  return session;
}
