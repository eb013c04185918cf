import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from 'postgres';

export interface SessionNow {
  id: string;
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
  claimedMs: number;
  readyMs: number;
}

const pollMs = 25;
const withinMs = 120_000;
/** What app.claim_free_sessions adds to the end of a lease. */
const graceMs = 2_000;

export async function sessionsNow(admin: Sql): Promise<SessionNow[]> {
  const rows = await admin<SessionNow[]>`
    select id, fence::int as fence, actual_state as state, number, state_changed_at as "changedAt",
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

/** Watches every session come to its next holder, from just after its present one was killed or stopped. */
export async function watchTakeovers(admin: Sql): Promise<Takeover[]> {
  const before = new Map((await sessionsNow(admin)).map((session) => [session.id, session]));
  const claimed = new Map<string, number>();
  const ready = new Map<string, number>();
  const deadline = performance.now() + withinMs;
  while (ready.size < before.size) {
    if (performance.now() > deadline)
      throw new Error(`only ${ready.size} of ${before.size} came to a next holder`);
    await sleep(pollMs);
    for (const { id, fence, state, nowMs, changedAt } of await sessionsNow(admin)) {
      const old = before.get(id);
      if (!old || fence === old.fence) continue;
      const sinceMs = nowMs - (old.leaseEndsMs + graceMs);
      if (!claimed.has(id)) claimed.set(id, sinceMs);
      // The row still says `ready` until the next holder's first word.
      const isNews = old.changedAt.getTime() !== changedAt.getTime();
      if (state === 'ready' && isNews && !ready.has(id)) ready.set(id, sinceMs);
    }
  }
  return [...ready].map(([id, readyMs]) => ({ claimedMs: claimed.get(id) ?? Number.NaN, readyMs }));
}
