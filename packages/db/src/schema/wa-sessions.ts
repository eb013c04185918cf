import { bigint, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, instant, rowId, sealed, tenantId, updatedAt } from './columns.ts';
import { locations, tenants } from './tenants.ts';

/**
 * One WhatsApp number of a tenant. `desired_state` is what the merchant wants, `actual_state` what the worker that
 * holds the lease reports. A worker's write carries its fence; a stale fence changes no row.
 */
export const waSessions = pgTable(
  'wa_sessions',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    locationId: uuid('location_id').notNull(),
    driver: text('driver').$type<'sandbox' | 'web-js' | 'cloud-api'>().notNull(),
    number: text('number'),
    /** since when this number has been linked without a break */
    linkedAt: instant('linked_at'),
    desiredState: text('desired_state').$type<'off' | 'on' | 'unlinked'>().notNull().default('off'),
    actualState: text('actual_state')
      .$type<
        | 'off'
        | 'starting'
        | 'awaiting_scan'
        | 'syncing'
        | 'ready'
        | 'degraded'
        | 'reconnecting'
        | 'conflict'
        | 'unlinked'
        | 'banned'
        | 'failed'
      >()
      .notNull()
      .default('off'),
    causeCode: text('cause_code'),
    stateChangedAt: instant('state_changed_at').notNull().defaultNow(),
    linkCodeSealed: sealed('link_code_sealed'),
    linkCodeExpiresAt: instant('link_code_expires_at'),
    keyVersion: integer('key_version').notNull().default(1),
    owner: text('owner'),
    fence: bigint('fence', { mode: 'number' }).notNull().default(0),
    leaseExpiresAt: instant('lease_expires_at'),
    generation: integer('generation').notNull().default(0),
    /** cursor of the driver: everything up to it is in the inbox */
    watermark: text('watermark'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.locationId], foreignColumns: [locations.tenantId, locations.id] }),
    index('wa_sessions_wanted').on(t.tenantId, t.desiredState, t.leaseExpiresAt),
  ],
);
