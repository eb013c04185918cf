import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { postJson } from '../phones/network.ts';

/** What one customer wrote to one shop while nobody listened there. */
export interface Backlog {
  tenantId: string;
  /** The customer's own ids of the messages; the inbox keeps them. */
  ids: string[];
}

const pollMs = 25;
let written = 0;

/** One customer writes so many messages to the shop, one after the other. */
export async function writeBacklog(
  sandboxUrl: string,
  shop: { tenantId: string; number: string },
  customer: string,
  count: number,
): Promise<Backlog> {
  const ids = Array.from({ length: count }, () => `BACKLOG${String(written++).padStart(9, '0')}`);
  for (const id of ids) {
    const body = { id, to: shop.number, text: `and one more thing, ${id.toLowerCase()}` };
    await postJson(`${sandboxUrl}/sandbox/api/phones/${customer}/messages`, body);
  }
  return { tenantId: shop.tenantId, ids };
}

/**
 * Watches the inboxes until each backlog is all there or `withinMs` have passed.
 * @returns by tenant, the moment its last message was there, ms by performance.now; without those that are not all there
 */
export async function untilStored(
  admin: Sql,
  backlogs: readonly Backlog[],
  withinMs: number,
): Promise<Map<string, number>> {
  const storedAtMs = new Map<string, number>();
  const deadline = performance.now() + withinMs;
  for (;;) {
    const left = backlogs.filter(({ tenantId }) => !storedAtMs.has(tenantId));
    if (left.length === 0 || performance.now() > deadline) return storedAtMs;
    const counts = await storedOf(admin, left);
    const nowMs = performance.now();
    for (const { tenantId, ids } of left) {
      if (counts.get(tenantId) === ids.length) storedAtMs.set(tenantId, nowMs);
    }
    await sleep(pollMs);
  }
}

async function storedOf(admin: Sql, backlogs: readonly Backlog[]): Promise<Map<string, number>> {
  const rows = await admin<{ tenantId: string; count: number }[]>`
    select tenant_id as "tenantId", count(distinct wa_message_id)::int as count from messages
      where tenant_id = any(${backlogs.map(({ tenantId }) => tenantId)}::uuid[]) and direction = 'in'
        and wa_message_id = any(${backlogs.flatMap(({ ids }) => ids)}::text[])
      group by tenant_id`;
  return new Map(rows.map(({ tenantId, count }) => [tenantId, count]));
}

export interface BacklogCount {
  written: number;
  missing: number;
  /** Messages of customers beyond those that were written. */
  doubled: number;
}

/** Every backlog of a run against the inboxes. Nothing else may have been written to these shops. */
export async function countBacklogs(admin: Sql, backlogs: readonly Backlog[]): Promise<BacklogCount> {
  const ids = backlogs.flatMap((backlog) => backlog.ids);
  const tenants = [...new Set(backlogs.map(({ tenantId }) => tenantId))];
  const [row] = await admin<{ known: number; all: number }[]>`
    select count(distinct wa_message_id) filter (where wa_message_id = any(${ids}::text[]))::int as known,
        count(*)::int as all
      from messages where tenant_id = any(${tenants}::uuid[]) and direction = 'in'`;
  const { known = 0, all = 0 } = row ?? {};
  return { written: ids.length, missing: ids.length - known, doubled: all - known };
}
