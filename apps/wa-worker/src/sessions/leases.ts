import type { Database } from '@novi/db/open-database';
import { withRelay } from '@novi/db/with-relay';
import { sql } from 'drizzle-orm';
import type { Lease } from './session-runner.ts';

export interface HeldLease extends Lease {
  desiredState: 'off' | 'on' | 'unlinked';
}

/** Takes up to `capacity` wanted sessions whose lease is free, each with a new fence, on the database's clock. */
export function claimSessions(
  db: Database,
  owner: string,
  capacity: number,
  ttlMs: number,
): Promise<Lease[]> {
  return withRelay(db, async (tx) => {
    const rows = await tx.execute<{ tenant_id: string; session_id: string; fence: string; driver: string }>(
      sql`select tenant_id, session_id, fence, driver from app.claim_sessions(${owner}, ${capacity}, ${ttlMs})`,
    );
    return rows.map((row) => ({
      tenantId: row.tenant_id,
      sessionId: row.session_id,
      fence: Number(row.fence),
      driver: row.driver,
    }));
  });
}

/** Renews leases; what is not among the answer is lost. Each comes with what the merchant wants of it now. */
export function renewSessions(
  db: Database,
  owner: string,
  ttlMs: number,
  leases: Lease[],
): Promise<HeldLease[]> {
  return withRelay(db, async (tx) => {
    const pairs = leases.map(({ tenantId, sessionId, fence }) => ({ tenantId, sessionId, fence }));
    const renewed = await tx.execute<{ tenant_id: string; session_id: string }>(
      sql`select tenant_id, session_id from app.renew_sessions(${owner}, ${ttlMs}, ${JSON.stringify(pairs)}::jsonb)`,
    );
    const held = new Set(renewed.map((row) => row.session_id));
    const rows = await tx.execute<{
      tenant_id: string;
      session_id: string;
      fence: string;
      driver: string;
      desired_state: HeldLease['desiredState'];
    }>(sql`select tenant_id, session_id, fence, driver, desired_state from app.session_leases(${owner})`);
    return rows
      .filter((row) => held.has(row.session_id))
      .map((row) => ({
        tenantId: row.tenant_id,
        sessionId: row.session_id,
        fence: Number(row.fence),
        driver: row.driver,
        desiredState: row.desired_state,
      }));
  });
}

/** Gives a lease back, so that the next holder need not wait for its end. */
export async function releaseSession(db: Database, owner: string, lease: Lease): Promise<void> {
  await withRelay(db, (tx) =>
    tx.execute(
      sql`select app.release_session(${lease.tenantId}, ${lease.sessionId}, ${owner}, ${lease.fence})`,
    ),
  );
}
