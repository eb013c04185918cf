import type { Database } from '@novi/db/open-database';
import { withRelay } from '@novi/db/with-relay';
import { sql } from 'drizzle-orm';

export interface DueConversation {
  tenantId: string;
  conversationId: string;
}

/** Conversations with unread messages that wait for nothing, fair between tenants. */
export function dueConversations(db: Database, limit: number): Promise<DueConversation[]> {
  return withRelay(db, async (tx) => {
    const rows = await tx.execute<{ tenant_id: string; conversation_id: string }>(
      sql`select tenant_id, conversation_id from app.due_conversations(${limit})`,
    );
    return rows.map((row) => ({ tenantId: row.tenant_id, conversationId: row.conversation_id }));
  });
}

/** Conversations whose next outbound message can go out, with the session it goes out by. */
export function dueOutbox(db: Database, limit: number): Promise<(DueConversation & { sessionId: string })[]> {
  return withRelay(db, async (tx) => {
    const rows = await tx.execute<{ tenant_id: string; conversation_id: string; session_id: string }>(
      sql`select tenant_id, conversation_id, session_id from app.due_outbox(${limit})`,
    );
    return rows.map((row) => ({
      tenantId: row.tenant_id,
      conversationId: row.conversation_id,
      sessionId: row.session_id,
    }));
  });
}

export function dueTimers(db: Database, limit: number): Promise<{ tenantId: string; timerId: string }[]> {
  return withRelay(db, async (tx) => {
    const rows = await tx.execute<{ tenant_id: string; timer_id: string }>(
      sql`select tenant_id, timer_id from app.due_timers(${limit})`,
    );
    return rows.map((row) => ({ tenantId: row.tenant_id, timerId: row.timer_id }));
  });
}

/** Removes counters of limits that have run out; they would only take room. */
export async function forgetLimits(db: Database): Promise<void> {
  await withRelay(db, (tx) => tx.execute(sql`select app.forget_limits()`));
}
