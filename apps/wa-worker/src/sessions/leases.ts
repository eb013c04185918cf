import type { Database } from '@novi/db/open-database';
import { withRelay } from '@novi/db/with-relay';
import { sql } from 'drizzle-orm';

export interface Lease {
  tenantId: string;
  sessionId: string;
  fence: number;
  driver: string;
}

export interface HeldLease extends Lease {
  desiredState: 'off' | 'on' | 'unlinked';
  /** Grows when somebody asks for the session to be begun anew. */
  restartsWanted: number;
}

export interface Share {
  /** How many sessions are this worker's by its capacity among the workers that live. */
  share: number;
  /** Another worker holds fewer than its own. */
  isOtherShort: boolean;
}

type Row = { tenant_id: string; session_id: string; fence: string; driver: string };
const leaseOf = (row: Row): Lease => ({
  tenantId: row.tenant_id,
  sessionId: row.session_id,
  fence: Number(row.fence),
  driver: row.driver,
});

export interface Beat {
  owner: string;
  /** 0: it takes no more. */
  capacity: number;
  held: number;
  ttlMs: number;
  drivers: readonly string[];
  roles: readonly string[];
}

/** Says that this worker lives, and what it can do. */
export function beat(db: Database, worker: Beat): Promise<Share> {
  const { owner, capacity, held, ttlMs, drivers, roles } = worker;
  return withRelay(db, async (tx) => {
    const [row] = await tx.execute<{ share: number; is_other_short: boolean }>(
      sql`select share, is_other_short from app.beat_worker(${owner}, ${capacity}, ${held}, ${ttlMs},
        ${sql.param(drivers)}::text[], ${sql.param(roles)}::text[])`,
    );
    return { share: row?.share ?? 0, isOtherShort: row?.is_other_short ?? false };
  });
}

export interface Claim {
  owner: string;
  limit: number;
  ttlMs: number;
  drivers: string[];
  /** Only what nobody has taken for a while, for a worker that has its share. */
  onlyOverdue: boolean;
}

/** Takes wanted sessions whose lease is free, each with a new fence, tenants in turn, on the database's clock. */
export function claimSessions(db: Database, claim: Claim): Promise<Lease[]> {
  const { owner, limit, ttlMs, drivers, onlyOverdue } = claim;
  return withRelay(db, async (tx) => {
    const rows = await tx.execute<Row>(sql`select tenant_id, session_id, fence, driver
      from app.claim_free_sessions(${owner}, ${limit}, ${ttlMs}, ${sql.param(drivers)}::text[], ${onlyOverdue})`);
    return rows.map(leaseOf);
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
    const renewed = await tx.execute<{ session_id: string }>(
      sql`select session_id from app.renew_sessions(${owner}, ${ttlMs}, ${JSON.stringify(pairs)}::jsonb)`,
    );
    const held = new Set(renewed.map((row) => row.session_id));
    const rows = await tx.execute<
      Row & { desired_state: HeldLease['desiredState']; restarts_wanted: number }
    >(sql`select * from app.held_sessions(${owner})`);
    return rows
      .filter((row) => held.has(row.session_id))
      .map((row) => ({
        ...leaseOf(row),
        desiredState: row.desired_state,
        restartsWanted: row.restarts_wanted,
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
