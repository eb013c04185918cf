import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { sealMail } from '@novi/core/mail/sealed-mail';
import { alertMail } from '@novi/core/sessions/alert-mail';
import { type DueAlert, dueAlert, tellAlert } from '@novi/core/sessions/alert-session';
import { users } from '@novi/db/schema/users';
import { withAuth } from '@novi/db/with-auth';
import { withRelay } from '@novi/db/with-relay';
import { inArray, sql } from 'drizzle-orm';

const batch = 100;

/**
 * Writes the owners of shops whose number is down, or is back, one mail for each.
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
  const mailsSealed = await writeMails(edge, alert);
  const { kind, since } = alert;
  await runInTenant(edge, run, (ctx) => tellAlert(ctx, { sessionId, kind, since, mailsSealed }));
}

/** The owners are people, and people belong to no tenant: their addresses are read outside of one. */
async function writeMails(edge: Edge, alert: DueAlert): Promise<Buffer[]> {
  if (alert.userIds.length === 0) return [];
  const owners = await withAuth(edge.database, (tx) =>
    tx
      .select({ email: users.email, locale: users.locale })
      .from(users)
      .where(inArray(users.id, alert.userIds)),
  );
  return owners.map((owner) => sealMail(edge.masterKey, alertMail(alert, owner, edge.publicUrl)));
}
