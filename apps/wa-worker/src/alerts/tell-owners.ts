import { createHash } from 'node:crypto';
import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { sealMail } from '@novi/core/mail/sealed-mail';
import { alertMail } from '@novi/core/sessions/alert-mail';
import { type DueAlert, dueAlert, markAlerted } from '@novi/core/sessions/alert-session';
import { mailOutbox } from '@novi/db/schema/mail';
import { users } from '@novi/db/schema/users';
import { withAuth } from '@novi/db/with-auth';
import { withRelay } from '@novi/db/with-relay';
import { inArray, sql } from 'drizzle-orm';

const batch = 100;

/**
 * Writes the owners of shops whose number is down, or is back, one mail for each. Mail belongs to no tenant, so it cannot
 * be queued in the transaction that notes it: it is queued first, with an id made of the incident, and then noted. Who
 * dies in between leaves it due, and the second time changes nothing.
 * @param afterMs how long a session may be down before anybody is told; what needs a person is told at once
 */
export async function tellOwners(edge: Edge, afterMs: number): Promise<void> {
  const due = await withRelay(edge.database, (tx) =>
    tx.execute<{ tenant_id: string; session_id: string }>(
      sql`select tenant_id, session_id from app.due_session_alerts(${afterMs}, ${batch})`,
    ),
  );
  for (const { tenant_id: tenantId, session_id: sessionId } of due) {
    await tellOne(edge, tenantId, sessionId).catch((error: unknown) =>
      edge.log.warn({ err: error, tenantId, sessionId }, 'owners were not told; the next sweep will'),
    );
  }
}

async function tellOne(edge: Edge, tenantId: string, sessionId: string): Promise<void> {
  const run = { tenantId, actor: { kind: 'job', name: 'tell-owners' } } as const;
  const alert = await runInTenant(edge, { ...run, readOnly: true }, (ctx) => dueAlert(ctx, { sessionId }));
  if (!alert) return;
  await queueMails(edge, sessionId, alert);
  await runInTenant(edge, run, async (ctx) => {
    const isFirst = await markAlerted(ctx, { sessionId, kind: alert.kind, since: alert.since });
    if (isFirst) ctx.wake('mail', sessionId);
  });
}

async function queueMails(edge: Edge, sessionId: string, alert: DueAlert): Promise<void> {
  if (alert.userIds.length === 0) return;
  await withAuth(edge.database, async (tx) => {
    const owners = await tx
      .select({ id: users.id, email: users.email, locale: users.locale })
      .from(users)
      .where(inArray(users.id, alert.userIds));
    const mails = owners.map((owner) => ({
      id: idOf(sessionId, alert.kind, alert.since.toISOString(), owner.id),
      contentSealed: sealMail(edge.masterKey, alertMail(alert, owner, edge.publicUrl)),
    }));
    if (mails.length > 0) await tx.insert(mailOutbox).values(mails).onConflictDoNothing();
  });
}

/** The same id for the same words, in the form of a UUID of version 8 (RFC 9562: its bits are the maker's own). */
function idOf(...words: string[]): string {
  const bytes = createHash('sha256').update(words.join('|')).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
