import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { type Percentiles, percentiles } from '../measure/statistics.ts';
import type { Sent } from './senders.ts';

/** What customers waited, ms from when the network took their message. */
export interface Answered {
  messages: number;
  /** Without a reply half a minute after the last message; they count as that half minute. */
  unanswered: number;
  /** Until the transaction began that queued the reply: the lower bound of when it was queued. */
  queued: Percentiles;
  /** Until the sender claimed the reply, which is after that transaction committed: the upper bound. */
  claimed: Percentiles;
}

const graceMs = 30_000;

/** Waits until all who wrote have a reply, or for half a minute, and reads from the rows how long each waited. */
export async function readWaits(admin: Sql, sent: readonly Sent[]): Promise<Answered> {
  const deadline = performance.now() + graceMs;
  for (;;) {
    const rows = await admin<{ queued: number; claimed: number }[]>`
      select extract(epoch from min(o.created_at) - min(i.wa_timestamp))::float8 * 1000 as queued,
          extract(epoch from min(o.claimed_at) - min(i.wa_timestamp))::float8 * 1000 as claimed
        from unnest(${sent.map((each) => each.tenantId)}::uuid[], ${sent.map((each) => each.phone)}::text[])
            as s (tenant_id, phone)
        join customers p on p.tenant_id = s.tenant_id and p.phone = s.phone
        join conversations c on c.tenant_id = p.tenant_id and c.customer_id = p.id
        join messages i on i.tenant_id = c.tenant_id and i.conversation_id = c.id and i.direction = 'in'
        join messages o on o.tenant_id = c.tenant_id and o.conversation_id = c.id and o.direction = 'out'
          and o.claimed_at is not null
        group by c.tenant_id, c.id`;
    if (rows.length < sent.length && performance.now() < deadline) {
      await sleep(500);
      continue;
    }
    const missing = Array.from({ length: sent.length - rows.length }, () => graceMs);
    return {
      messages: sent.length,
      unanswered: missing.length,
      queued: percentiles([...rows.map((row) => row.queued), ...missing]),
      claimed: percentiles([...rows.map((row) => row.claimed), ...missing]),
    };
  }
}
