import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { createdAt, instant, rowId, sealed, tenantId, updatedAt } from './columns.ts';
import { users } from './users.ts';

/** Settings a tenant may change; every key has a default in core/tenants/schemas. */
export type TenantSettings = Record<string, unknown>;

/** One shop. Its own id is what every other table calls tenant_id. */
export const tenants = pgTable('tenants', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  description: text('description').notNull().default(''),
  shortCode: text('short_code').notNull().unique(),
  currency: text('currency').notNull(),
  timeZone: text('time_zone').notNull(),
  locales: text('locales').array().notNull(),
  settings: jsonb('settings').$type<TenantSettings>().notNull().default({}),
  isActive: boolean('is_active').notNull().default(true),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

/** The tenant's data keys, each wrapped by the master key. Destroying them erases the tenant's sealed texts. */
export const tenantKeys = pgTable(
  'tenant_keys',
  {
    tenantId: tenantId().references(() => tenants.id),
    version: integer('version').notNull(),
    wrappedKey: sealed('wrapped_key').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.version] })],
);

/** A place the tenant sells from: today one per tenant, more when it opens branches. */
export const locations = pgTable(
  'locations',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    name: text('name').notNull(),
    addressLine: text('address_line').notNull().default(''),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

/** Which user works for which tenant, and as what. */
export const memberships = pgTable(
  'memberships',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    role: text('role').$type<'owner' | 'manager' | 'cashier' | 'kitchen' | 'driver' | 'viewer'>().notNull(),
    displayName: text('display_name').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), unique().on(t.tenantId, t.userId)],
);

/** A tenant's own wording of a message, per event and language. */
export const messageTemplates = pgTable(
  'message_templates',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    event: text('event').$type<'order_confirmation' | 'delivery_update'>().notNull(),
    locale: text('locale').notNull(),
    body: text('body').notNull(),
    updatedBy: uuid('updated_by'),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), unique().on(t.tenantId, t.event, t.locale)],
);

/** An answer kept for its idempotency key, so that the same request gives the same answer. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    tenantId: tenantId().references(() => tenants.id),
    key: text('key').notNull(),
    verb: text('verb').notNull(),
    requestHash: text('request_hash').notNull(),
    response: jsonb('response').$type<unknown>(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.key] })],
);

/** What is to happen at a time: rows, so that losing every job loses nothing. */
export const timers = pgTable(
  'timers',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    kind: text('kind')
      .$type<'order_expire' | 'confirm_nudge' | 'order_reject' | 'order_complete'>()
      .notNull(),
    subjectId: uuid('subject_id').notNull(),
    dueAt: instant('due_at').notNull(),
    doneAt: instant('done_at'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), unique().on(t.tenantId, t.kind, t.subjectId)],
);

/** Append-only: who looked at or changed what, chained by hash per tenant. */
export const auditLog = pgTable(
  'audit_log',
  {
    tenantId: tenantId().references(() => tenants.id),
    seq: integer('seq').notNull(),
    at: createdAt(),
    actor: jsonb('actor').$type<unknown>().notNull(),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    reason: text('reason'),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.seq] })],
);

/**
 * Why a shop's bot is silent by itself: at most one row a cause, which `state` moves (core/tenants/manual-machine).
 * What the merchant switches is a setting of the tenant, and no row here.
 */
export const manualModes = pgTable(
  'manual_modes',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    cause: text('cause').$type<'session_down' | 'parser_failing'>().notNull(),
    state: text('state').$type<'watching' | 'on' | 'ending' | 'over'>().notNull(),
    since: instant('since').notNull(),
    /** when the state ends by itself; null: not before its cause does */
    until: instant('until'),
    /** how often it was seen since `since` */
    count: integer('count').notNull().default(1),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('manual_modes_cause').on(t.tenantId, t.cause),
    index('manual_modes_open').on(t.tenantId, t.until).where(sql`state <> 'over'`),
  ],
);
