import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
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
