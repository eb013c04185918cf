import { sql } from 'drizzle-orm';
import type { events } from './schema/events.ts';
import type { TenantTx } from './with-tenant.ts';

/** An event before it has its number. `at` defaults to the start of the transaction. */
export type NewEvent = Omit<typeof events.$inferInsert, 'seq'>;

/**
 * Numbers and stores events, in the order given; returns their seqs. Call it once, as the LAST write of a transaction:
 * it locks the tenant's counter until the commit, and because of that lock the numbers follow the order of commits, so
 * that a reader resuming after the last number it saw skips nothing.
 * @throws PostgresError 42501 when an event names another tenant than the transaction's
 */
export async function appendEvents(tx: TenantTx, newEvents: readonly NewEvent[]): Promise<number[]> {
  if (newEvents.length === 0) return [];
  const rows = await tx.execute<{ seq: string }>(sql`
    with counter as (
      insert into event_counters as c (tenant_id, last_seq) values (app.tenant_id(), ${newEvents.length}::bigint)
      on conflict (tenant_id) do update set last_seq = c.last_seq + excluded.last_seq
      returning last_seq - ${newEvents.length}::bigint as base
    )
    insert into events (tenant_id, seq, created_at, kind, subject_type, subject_id, actor, payload)
    select (e.row ->> 'tenantId')::uuid, counter.base + e.position, coalesce((e.row ->> 'at')::timestamptz, now()),
        e.row ->> 'kind', e.row ->> 'subjectType', (e.row ->> 'subjectId')::uuid, e.row -> 'actor',
        coalesce(e.row -> 'payload', '{}')
      from counter, jsonb_array_elements(${JSON.stringify(newEvents)}::jsonb) with ordinality as e (row, position)
    returning seq`);
  return rows.map((row) => Number(row.seq)).sort((a, b) => a - b);
}
