import { sql } from 'drizzle-orm';
import { bigint, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, tenantId } from './columns.ts';
import { tenants } from './tenants.ts';

/** The last event number of a tenant. Locked as a transaction's last write, so numbers follow the order of commits. */
export const eventCounters = pgTable('event_counters', {
  tenantId: uuid('tenant_id')
    .primaryKey()
    .references(() => tenants.id),
  lastSeq: bigint('last_seq', { mode: 'number' }).notNull().default(0),
});

/** Append-only: every move of every machine, every message, every session state. Live events, webhooks and audit follow it. */
export const events = pgTable(
  'events',
  {
    tenantId: tenantId().references(() => tenants.id),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    at: createdAt(),
    kind: text('kind').notNull(),
    subjectType: text('subject_type')
      .$type<
        | 'order'
        | 'payment'
        | 'delivery'
        | 'conversation'
        | 'message'
        | 'session'
        | 'catalog'
        | 'tenant'
        | 'member'
      >()
      .notNull(),
    subjectId: uuid('subject_id').notNull(),
    actor: jsonb('actor').$type<unknown>().notNull(),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.seq, t.at] }),
    index('events_subject').on(t.tenantId, t.subjectId, t.seq),
    index('events_understanding')
      .on(t.tenantId, t.at)
      .where(
        sql`kind in ('order.placed', 'order.drafted', 'order.updated', 'conversation.mode', 'conversation.clarified')`,
      ),
  ],
);
