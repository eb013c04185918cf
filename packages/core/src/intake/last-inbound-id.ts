import { conversations, customerIdentities, messages } from '@novi/db/schema/conversations';
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Context } from '../context.ts';

/** WhatsApp's id of the last message somebody wrote to a session; null where they never wrote. */
export async function lastInboundId(
  ctx: Context,
  { sessionId, address }: { sessionId: string; address: string },
): Promise<string | null> {
  const [row] = await ctx.tx
    .select({ waMessageId: messages.waMessageId })
    .from(messages)
    .innerJoin(
      conversations,
      and(eq(conversations.tenantId, messages.tenantId), eq(conversations.id, messages.conversationId)),
    )
    .innerJoin(
      customerIdentities,
      and(
        eq(customerIdentities.tenantId, conversations.tenantId),
        eq(customerIdentities.customerId, conversations.customerId),
      ),
    )
    .where(
      and(
        eq(messages.tenantId, ctx.tenantId),
        eq(messages.sessionId, sessionId),
        eq(customerIdentities.value, address),
        eq(messages.direction, 'in'),
        isNotNull(messages.waMessageId),
      ),
    )
    .orderBy(desc(messages.position))
    .limit(1);
  return row?.waMessageId ?? null;
}
