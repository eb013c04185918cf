import { boolean, foreignKey, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { instant, sealed, tenantId } from './columns.ts';
import { waSessions } from './wa-sessions.ts';

/**
 * What a linked browser keeps of its pairing, sealed with the tenant's key. `wa_sessions.generation` counts its
 * versions, so that a save is a compare-and-set on the row that also holds the lease and its fence.
 */
export const waLinks = pgTable(
  'wa_links',
  {
    tenantId: tenantId(),
    sessionId: uuid('session_id').notNull(),
    generation: integer('generation').notNull(),
    sealed: sealed('sealed').notNull(),
    keyVersion: integer('key_version').notNull(),
    /** taken after the browser had closed, so nothing happened to the session after it */
    atRest: boolean('at_rest').notNull(),
    savedAt: instant('saved_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.sessionId] }),
    foreignKey({ columns: [t.tenantId, t.sessionId], foreignColumns: [waSessions.tenantId, waSessions.id] }),
  ],
);
