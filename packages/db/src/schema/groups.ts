import { foreignKey, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { createdAt, rowId, tenantId, updatedAt } from './columns.ts';
import { tenants } from './tenants.ts';
import { waSessions } from './wa-sessions.ts';

/** A WhatsApp group that a session's number is in. */
export const groups = pgTable(
  'groups',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    sessionId: uuid('session_id').notNull(),
    whatsappGroupId: text('whatsapp_group_id').notNull(),
    name: text('name'),
    /** what the shop uses it for; `chat`: people of the shop read and write in it, and the bot says nothing */
    groupType: text('group_type').$type<'chat'>().notNull().default('chat'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.sessionId], foreignColumns: [waSessions.tenantId, waSessions.id] }),
    unique('groups_whatsapp_group_id').on(t.tenantId, t.sessionId, t.whatsappGroupId),
  ],
);
