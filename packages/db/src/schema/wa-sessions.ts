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
    /** how the code that is shown is used */
    linkCodeMethod: text('link_code_method').$type<'qr' | 'pairing_code'>(),
    keyVersion: integer('key_version').notNull().default(1),
    /** how the merchant wants to link */
    linkMethod: text('link_method').$type<'qr' | 'pairing_code'>().notNull().default('qr'),
    /** the phone a pairing code is for; only until it is linked */
    linkPhoneSealed: sealed('link_phone_sealed'),
    linkPhoneKeyVersion: integer('link_phone_key_version').notNull().default(1),
    /** how often somebody asked for it to be begun anew; the holder that sees it grow does so */
    restartsWanted: integer('restarts_wanted').notNull().default(0),
    lastReadyAt: instant('last_ready_at'),
    /** when something last came in by it, within a minute */
    lastHeardAt: instant('last_heard_at'),
    /** since when one that was ready is not, and nobody wanted that; null while it is */
    downSince: instant('down_since'),
    /** when the owner was told that it is down; null once they were told that it is back */
    alertedAt: instant('alerted_at'),
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
