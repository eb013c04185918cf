import type { Edge } from '@novi/core/edge/edge';
import { conversations } from '@novi/db/schema/conversations';
import { withTenant } from '@novi/db/with-tenant';
import { and, eq } from 'drizzle-orm';

/** The session a conversation is held by; null where there is no such conversation. */
export async function sessionOf(
  edge: Edge,
  tenantId: string,
  conversationId: string,
): Promise<string | null> {
  const [row] = await withTenant(
    edge.database,
    tenantId,
    (tx) =>
      tx
        .select({ sessionId: conversations.sessionId })
        .from(conversations)
        .where(and(eq(conversations.tenantId, tenantId), eq(conversations.id, conversationId))),
    { readOnly: true },
  );
  return row?.sessionId ?? null;
}
