import {
  boolean,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, instant, rowId, sealed, tenantId, updatedAt } from './columns.ts';
import { tenants } from './tenants.ts';
import { waSessions } from './wa-sessions.ts';

/** A session's number at Meta's Cloud API, with what speaks for it, sealed. It stays while another driver is used. */
export const cloudNumbers = pgTable(
  'cloud_numbers',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    sessionId: uuid('session_id').notNull(),
    phoneNumberId: text('phone_number_id').notNull(),
    wabaId: text('waba_id').notNull(),
    /** The shop's phone uses the number as well. */
    isCoexistence: boolean('is_coexistence').notNull().default(false),
    /** access token and, of a shop with an app of its own, the app's secret, as JSON */
    credentialsSealed: sealed('credentials_sealed').notNull(),
    keyVersion: integer('key_version').notNull(),
    verifyTokenHash: text('verify_token_hash'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.sessionId], foreignColumns: [waSessions.tenantId, waSessions.id] }),
    unique().on(t.tenantId, t.sessionId),
    uniqueIndex('cloud_numbers_phone_number_id').on(t.phoneNumberId),
  ],
);

/**
 * A catalog at Meta that follows the menu. The wish is `catalogs.version`: a sync that is behind it is due. `synced` is what
 * Meta was told last, a hash of each item by its id; `refused` what it would not take, and why.
 */
export const catalogSyncs = pgTable(
  'catalog_syncs',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    sessionId: uuid('session_id').notNull(),
    catalogId: text('catalog_id').notNull(),
    syncedVersion: integer('synced_version').notNull().default(0),
    synced: jsonb('synced').$type<Record<string, string>>().notNull().default({}),
    refused: jsonb('refused').$type<{ id: string; reason: string }[]>().notNull().default([]),
    /** of a batch that Meta is still at */
    handle: text('handle'),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at'),
    /** when something sold out is on sale again, without a new version of the menu */
    resyncAt: instant('resync_at'),
    lastError: text('last_error'),
    syncedAt: instant('synced_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.sessionId], foreignColumns: [waSessions.tenantId, waSessions.id] }),
    unique().on(t.tenantId, t.sessionId),
  ],
);
