import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from 'postgres';

export interface SessionNow {
  id: string;
  tenantId: string;
  fence: number;
  state: string;
  number: string | null;
  changedAt: Date;
  /** Ends of leases and the moment of looking, ms by the database's clock. */
  leaseEndsMs: number;
  nowMs: number;
}

/** How a session came to its next holder, ms from the moment its lease might be claimed. */
export interface Takeover {
  tenantId: string;
  claimedMs: number;
  readyMs: number;
  /** When it was ready, by performance.now. */
  readyAtMs: number;
}

const pollMs = 25;
const withinMs = 120_000;
/** What app.claim_free_sessions adds to the end of a lease. */
const graceMs = 2_000;

export async function sessionsNow(admin: Sql): Promise<SessionNow[]> {
  const rows = await admin<SessionNow[]>`
    select id, tenant_id as "tenantId", fence::int as fence, actual_state as state, number, state_changed_at as "changedAt",
        coalesce(extract(epoch from lease_expires_at) * 1000, 0)::float as "leaseEndsMs",
        (extract(epoch from clock_timestamp()) * 1000)::float as "nowMs"
      from wa_sessions`;
  return [...rows];
}

/** Until every session is ready. */
export async function untilAllReady(admin: Sql): Promise<void> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const sessions = await sessionsNow(admin);
    if (sessions.every(({ state }) => state === 'ready')) return;
    if (performance.now() > deadline) {
      throw new Error(`not all sessions became ready: ${sessions.map(({ state }) => state).join(', ')}`);
    }
    await sleep(pollMs * 4);
  }
}

/**
 * Watches the sessions come to their next holders, from just after their present one was killed or stopped. One that did
 * not within two minutes is not among those that are returned.
 */
export async function watchTakeovers(admin: Sql): Promise<Takeover[]> {
  const before = new Map((await sessionsNow(admin)).map((session) => [session.id, session]));
  const claimed = new Map<string, number>();
  const ready = new Map<string, Takeover>();
  const deadline = performance.now() + withinMs;
  while (ready.size < before.size && performance.now() < deadline) {
    await sleep(pollMs);
    for (const { id, tenantId, fence, state, nowMs, changedAt } of await sessionsNow(admin)) {
      const old = before.get(id);
      if (!old || fence === old.fence) continue;
      const sinceMs = nowMs - (old.leaseEndsMs + graceMs);
      const claimedMs = claimed.get(id) ?? sinceMs;
      claimed.set(id, claimedMs);
      // The row still says `ready` until the next holder's first word.
      const isNews = old.changedAt.getTime() !== changedAt.getTime();
      if (state !== 'ready' || !isNews || ready.has(id)) continue;
      ready.set(id, { tenantId, claimedMs, readyMs: sinceMs, readyAtMs: performance.now() });
    }
  }
  return [...ready.values()];
}
