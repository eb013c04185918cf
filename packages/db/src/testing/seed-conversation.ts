import { uuidv7 } from 'uuidv7';
import type { Database } from '../open-database.ts';
import { conversations, customers, messages } from '../schema/conversations.ts';
import { withTenant } from '../with-tenant.ts';
import type { SeededTenant } from './seed-tenant.ts';

type NewMessage = Pick<typeof messages.$inferInsert, 'status'> & Partial<typeof messages.$inferInsert>;

/** A customer's conversation on the tenant's session, with the given messages in order. */
export async function seedConversation(
  database: Database,
  tenant: SeededTenant,
  newMessages: readonly NewMessage[],
  options: { holdUntil?: Date } = {},
): Promise<{ conversationId: string; messageIds: string[] }> {
  const { tenantId, sessionId } = tenant;
  const [conversationId, customerId] = [uuidv7(), uuidv7()];
  const messageIds: string[] = [];
  await withTenant(database, tenantId, async (tx) => {
    await tx.insert(customers).values({ tenantId, id: customerId });
    await tx
      .insert(conversations)
      .values({ tenantId, id: conversationId, sessionId, customerId, ...options });
    for (const message of newMessages) {
      const id = uuidv7();
      messageIds.push(id);
      const inbound = message.status === 'received' || message.status === 'done';
      await tx.insert(messages).values({
        tenantId,
        id,
        conversationId,
        sessionId,
        direction: inbound ? 'in' : 'out',
        author: inbound ? 'customer' : 'bot',
        textSealed: Buffer.from('sealed'),
        keyVersion: 1,
        ...message,
      });
    }
  });
  return { conversationId, messageIds };
}
