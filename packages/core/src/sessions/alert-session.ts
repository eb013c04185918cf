import { memberships, tenants } from '@novi/db/schema/tenants';
import { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { parseInput } from '../parse-input.ts';
import type { SessionRow } from './find-session.ts';
import { type SessionAlert, sessionAlertSchema } from './schemas.ts';
import { downOf } from './session-down.ts';

/** What the owners of a shop are to be told of its number. */
export interface DueAlert {
  kind: 'down' | 'back';
  /** When it went down; of `back`, when the owners were told that. One incident has one. */
  since: Date;
  causeCode: string | null;
  number: string | null;
  shopName: string;
  timeZone: string;
  /** The users to write to: the shop's owners. */
  userIds: string[];
}

/** What is to be told of a session now; null when there is nothing, or somebody else told it meanwhile. */
export async function dueAlert(ctx: Context, input: SessionAlert): Promise<DueAlert | null> {
  const session = await readSession(ctx, input);
  const told = alertOf(session, ctx.now);
  if (!told) return null;
  const owners = await ctx.tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.tenantId, ctx.tenantId), eq(memberships.role, 'owner')));
  const [shop] = await ctx.tx
    .select({ name: tenants.name, timeZone: tenants.timeZone })
    .from(tenants)
    .where(eq(tenants.id, ctx.tenantId));
  return {
    ...told,
    number: session.number,
    shopName: shop?.name ?? '',
    timeZone: shop?.timeZone ?? 'UTC',
    userIds: owners.map(({ userId }) => userId),
  };
}

/**
 * Notes that the owners are told, queues the mails that tell them, and puts it into the log of events for the dashboard:
 * `session.alert` once when it goes down, `session.recovered` once when it is back. All in one transaction: who is told
 * that it is down must be told later that it is back, and that is known by this note alone.
 * Returns false, and queues nothing, when somebody else noted it first, or when the mails' incident is over.
 * @param input.mailsSealed by the master key (mail/sealed-mail), one for each owner
 */
export async function tellAlert(
  ctx: Context,
  input: SessionAlert & Pick<DueAlert, 'kind' | 'since'> & { mailsSealed: readonly Buffer[] },
): Promise<boolean> {
  const session = await readSession(ctx, input);
  const told = alertOf(session, ctx.now);
  if (told?.kind !== input.kind || told.since.getTime() !== input.since.getTime()) return false;
  const [marked] = await ctx.tx
    .update(waSessions)
    .set({ alertedAt: told.kind === 'down' ? ctx.now : null })
    .where(
      and(
        eq(waSessions.tenantId, ctx.tenantId),
        eq(waSessions.id, session.id),
        session.alertedAt ? eq(waSessions.alertedAt, session.alertedAt) : isNull(waSessions.alertedAt),
      ),
    )
    .returning({ id: waSessions.id });
  if (!marked) return false;
  for (const contentSealed of input.mailsSealed) {
    await ctx.tx.execute(sql`select app.queue_mail(${ctx.random.id()}, ${contentSealed})`);
  }
  if (input.mailsSealed.length > 0) ctx.wake('mail', session.id);
  ctx.record({
    kind: told.kind === 'down' ? 'session.alert' : 'session.recovered',
    subjectType: 'session',
    subjectId: session.id,
    payload: { state: session.actualState, causeCode: told.causeCode, since: told.since.toISOString() },
  });
  return true;
}

function alertOf(session: SessionRow, now: Date): Pick<DueAlert, 'kind' | 'since' | 'causeCode'> | null {
  const down = downOf(session, now);
  if (session.alertedAt) {
    if (session.actualState !== 'ready' || down.isDown) return null;
    return { kind: 'back', since: session.alertedAt, causeCode: null };
  }
  const since = down.since ?? session.downSince;
  if (!since) return null;
  return { kind: 'down', since, causeCode: down.isUnheld ? 'no_worker' : session.causeCode };
}

async function readSession(ctx: Context, input: SessionAlert): Promise<SessionRow> {
  const { sessionId } = parseInput(sessionAlertSchema, { sessionId: input.sessionId });
  const [session] = await ctx.tx
    .select()
    .from(waSessions)
    .where(and(eq(waSessions.tenantId, ctx.tenantId), eq(waSessions.id, sessionId)));
  if (!session) throw notFound('WhatsApp session');
  return session;
}
