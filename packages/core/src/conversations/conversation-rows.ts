import { conversations, customers } from '@novi/db/schema/conversations';
import { groups } from '@novi/db/schema/groups';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';

/** Conversations with who is on the other side: a customer, or a group; to be narrowed by `where`. */
export function conversationRows(ctx: Context) {
  return ctx.tx
    .select({
      conversation: conversations,
      // Drizzle takes an object whose first column is null for one that was not joined, so the id stands first.
      customer: { id: customers.id, name: customers.name, phone: customers.phone },
      group: { id: groups.id, name: groups.name },
    })
    .from(conversations)
    .leftJoin(
      customers,
      and(eq(customers.tenantId, conversations.tenantId), eq(customers.id, conversations.customerId)),
    )
    .leftJoin(groups, and(eq(groups.tenantId, conversations.tenantId), eq(groups.id, conversations.groupId)));
}

export type ConversationRow = Awaited<ReturnType<typeof conversationRows>>[number];
