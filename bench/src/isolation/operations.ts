import { appendEvents } from '@novi/db/append-events';
import type { Database } from '@novi/db/open-database';
import { conversations, customers, messages } from '@novi/db/schema/conversations';
import { events } from '@novi/db/schema/events';
import { tenants } from '@novi/db/schema/tenants';
import { withTenant } from '@novi/db/with-tenant';
import { and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { SeededShop } from './seed.ts';

/** One unit of work of a shop, through the product's own withTenant. */
export type Operation = (database: Database, shop: SeededShop, turn: number) => Promise<void>;

const conversationOf = (shop: SeededShop, turn: number) =>
  shop.conversationIds[turn % shop.conversationIds.length] ?? '';

/** What the chat page asks for: five queries in one read-only transaction. */
export const request: Operation = (database, shop, turn) =>
  withTenant(
    database,
    shop.tenantId,
    async (tx) => {
      const { tenantId } = shop;
      await tx.select().from(tenants).where(eq(tenants.id, tenantId));
      const chats = await tx
        .select()
        .from(conversations)
        .where(eq(conversations.tenantId, tenantId))
        .orderBy(desc(conversations.lastMessageAt))
        .limit(20);
      const people = chats.flatMap((chat) => chat.customerId ?? []);
      await tx
        .select()
        .from(customers)
        .where(and(eq(customers.tenantId, tenantId), inArray(customers.id, people)));
      const inThread = eq(messages.conversationId, conversationOf(shop, turn));
      const thread = await tx
        .select()
        .from(messages)
        .where(and(eq(messages.tenantId, tenantId), inThread))
        .orderBy(desc(messages.position))
        .limit(20);
      await tx
        .select()
        .from(events)
        .where(and(eq(events.tenantId, tenantId), gt(events.seq, turn % 1_000)))
        .orderBy(asc(events.seq))
        .limit(20);
      if (chats.length === 0 || thread.length === 0) throw new Error('a benchmark that reads nothing');
    },
    { readOnly: true },
  );

/** What a message that comes in writes: a row, its conversation and an event. */
export const write: Operation = (database, shop, turn) =>
  withTenant(database, shop.tenantId, async (tx) => {
    const { tenantId, sessionId } = shop;
    const conversationId = conversationOf(shop, turn);
    const id = uuidv7();
    await tx.insert(messages).values({
      tenantId,
      id,
      conversationId,
      sessionId,
      direction: 'in',
      author: 'customer',
      waMessageId: id,
      textSealed: Buffer.alloc(80, 0x5e),
      keyVersion: 1,
      status: 'done',
    });
    await tx
      .update(conversations)
      .set({ lastMessageAt: new Date(), unreadCount: sql`${conversations.unreadCount} + 1` })
      .where(and(eq(conversations.tenantId, tenantId), eq(conversations.id, conversationId)));
    const actor = { kind: 'job', name: 'bench' };
    await appendEvents(tx, [
      { tenantId, kind: 'message.received', subjectType: 'message', subjectId: id, actor },
    ]);
  });
