import type { Context } from '@novi/core/context';
import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { hashOfVerifyToken } from '@novi/core/sessions/connect-cloud-number';
import { openCloudNumber } from '@novi/core/sessions/open-cloud-number';
import { withAuth } from '@novi/db/with-auth';
import { sql } from 'drizzle-orm';
import type { CloudSession } from './receive-cloud-event.ts';

/** Whose a number is, and the secret its app signs with where it is the shop's own; null for a number nobody has connected. */
export async function findCloudNumber(
  edge: Edge,
  phoneNumberId: string,
): Promise<(CloudSession & { appSecret: string | null }) | null> {
  const [found] = await withAuth(edge.database, (tx) =>
    tx.execute<{ tenant_id: string; session_id: string }>(
      sql`select tenant_id, session_id from app.cloud_number_lookup(${phoneNumberId})`,
    ),
  );
  if (!found) return null;
  const session = { tenantId: found.tenant_id, sessionId: found.session_id };
  const actor = { kind: 'webhook', source: 'whatsapp' } as const;
  const run = { tenantId: session.tenantId, actor, readOnly: true };
  const open = (ctx: Context) => openCloudNumber(ctx, session.sessionId);
  const number = await runInTenant(edge, run, open);
  return number && { ...session, appSecret: number.appSecret };
}

/** Whether a shop has chosen this token for Meta's handshake with its own app. */
export async function isShopsVerifyToken(edge: Edge, token: string): Promise<boolean> {
  const [row] = await withAuth(edge.database, (tx) =>
    tx.execute<{ known: boolean }>(
      sql`select app.is_cloud_verify_token(${hashOfVerifyToken(token)}) as known`,
    ),
  );
  return row?.known ?? false;
}
