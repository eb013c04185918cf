import type { Database } from '@novi/db/open-database';
import { withTenant } from '@novi/db/with-tenant';
import { sql } from 'drizzle-orm';

export interface Unread {
  conversationId: string;
  /** Where its oldest unread message stands; ask for what comes after it. */
  position: number;
}

/**
 * A tenant's conversations with something unread, the longest waiting first. One that waits for the rest of an
 * unfinished message is among them only when more came since, which may be that rest: recording a message writes both
 * times at once, beginning to wait only the second.
 */
export function unreadConversations(
  database: Database,
  tenantId: string,
  { now, after, limit }: { now: Date; after: number; limit: number },
): Promise<Unread[]> {
  return withTenant(
    database,
    tenantId,
    async (tx) => {
      const rows = await tx.execute<{ id: string; position: string }>(sql`
        select m.conversation_id as id, min(m.position) as position
          from messages m
          join conversations c on c.tenant_id = m.tenant_id and c.id = m.conversation_id
         where m.tenant_id = ${tenantId} and m.status = 'received'
           and c.customer_id is not null and c.merged_into is null
           and (c.hold_until is null or c.hold_until <= ${now.toISOString()}
             or c.last_message_at = c.updated_at)
         group by m.conversation_id having min(m.position) > ${after}
         order by 2 limit ${limit}`);
      return rows.map((row) => ({ conversationId: row.id, position: Number(row.position) }));
    },
    { readOnly: true },
  );
}
