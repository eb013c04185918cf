import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, instant, rowId } from './columns.ts';
import { users } from './users.ts';

/** Who may use the tenant console. */
export const platformAdmins = pgTable('platform_admins', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => users.id),
  createdAt: createdAt(),
});

/** Append-only: each look of a platform admin at tenants, committed before anything is read. No row, no data. */
export const platformAccess = pgTable('platform_access', {
  id: rowId().primaryKey(),
  adminId: uuid('admin_id').notNull(),
  tenantId: uuid('tenant_id'),
  reason: text('reason').notNull(),
  at: createdAt(),
  expiresAt: instant('expires_at').notNull(),
});

/** What platform admins must know. `subject` is an id or a name, never content. One open row of a kind and subject. */
export const platformAlerts = pgTable(
  'platform_alerts',
  {
    id: rowId().primaryKey(),
    kind: text('kind').notNull(),
    subject: text('subject').notNull(),
    firstSeenAt: instant('first_seen_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    /** in how many looks it was seen */
    count: integer('count').notNull().default(1),
    resolvedAt: instant('resolved_at'),
  },
  (t) => [
    uniqueIndex('platform_alerts_open').on(t.kind, t.subject).where(sql`resolved_at is null`),
    index('platform_alerts_recent').on(t.lastSeenAt.desc()),
  ],
);
