import { boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, instant, rowId, updatedAt } from './columns.ts';

/** A person who can log in. Global: one person may work for several tenants; read and written by app_auth only. */
export const users = pgTable('users', {
  id: rowId().primaryKey(),
  email: text('email').notNull().unique(),
  username: text('username').notNull(),
  passwordHash: text('password_hash').notNull(),
  emailVerifiedAt: instant('email_verified_at'),
  locale: text('locale').notNull().default('en'),
  isActive: boolean('is_active').notNull().default(true),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

/** A browser session (slides, with an absolute end) or a REST token (does not slide); id = sha256(token) in hex. */
export const authSessions = pgTable(
  'auth_sessions',
  {
    id: text('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    activeTenantId: uuid('active_tenant_id'),
    kind: text('kind').$type<'browser' | 'rest'>().notNull(),
    expiresAt: instant('expires_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.userId)],
);

/** A one-time token sent by mail; id = sha256(token) in hex. */
export const emailTokens = pgTable('email_tokens', {
  id: text('id').primaryKey(),
  userId: uuid('user_id')
    .notNull()
    .references(() => users.id),
  purpose: text('purpose').$type<'verify_email' | 'reset_password'>().notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
  createdAt: createdAt(),
});
