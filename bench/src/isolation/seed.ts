import { seedTenant } from '@novi/db/testing/seed-tenant';
import type { TestDatabase } from '@novi/db/testing/test-database';
import postgres from 'postgres';

export interface SeededShop {
  tenantId: string;
  sessionId: string;
  conversationIds: string[];
}

export interface SeedSize {
  tenants: number;
  conversations: number;
  /** In each conversation; as many events. */
  messages: number;
}

/** Shops with customers who wrote before: enough rows that a read without its index would show. */
export async function seedShops(
  { database, databaseUrl }: TestDatabase,
  size: SeedSize,
): Promise<SeededShop[]> {
  const admin = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  const shops: SeededShop[] = [];
  for (let i = 0; i < size.tenants; i += 1) {
    const { tenantId, sessionId } = await seedTenant(database, `shop${i}`);
    await admin`
      insert into customers (tenant_id, id, name)
      select ${tenantId}, gen_random_uuid(), 'Customer ' || n from generate_series(1, ${size.conversations}) n`;
    const conversations = await admin<{ id: string }[]>`
      insert into conversations (tenant_id, id, session_id, customer_id, last_message_at)
      select tenant_id, gen_random_uuid(), ${sessionId}, id, now() - random() * interval '1 day'
        from customers where tenant_id = ${tenantId} returning id`;
    await admin`
      insert into messages (tenant_id, id, conversation_id, session_id, direction, author, text_sealed, key_version, status)
      select tenant_id, gen_random_uuid(), id, session_id, 'in', 'customer', decode(repeat('5e', 80), 'hex'), 1, 'done'
        from conversations, generate_series(1, ${size.messages}) where tenant_id = ${tenantId}`;
    await admin`
      insert into events (tenant_id, seq, kind, subject_type, subject_id, actor)
      select tenant_id, row_number() over (), 'message.received', 'message', id, '{"kind":"job"}'
        from messages where tenant_id = ${tenantId}`;
    await admin`
      update event_counters set last_seq = ${size.conversations * size.messages} where tenant_id = ${tenantId}`;
    shops.push({ tenantId, sessionId, conversationIds: conversations.map(({ id }) => id) });
  }
  await admin`vacuum analyze`;
  await admin.end();
  return shops;
}
