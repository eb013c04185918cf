import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { createdAt, instant, rowId, sealed, tenantId } from './columns.ts';
import { messages } from './conversations.ts';
import { tenants } from './tenants.ts';

/**
 * A file of a tenant's. Its bytes lie in the storage under `storage_key`, sealed with the tenant's data key of
 * `key_version`; a key there without a row here is nobody's, and is removed.
 */
export const files = pgTable(
  'files',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    storageKey: text('storage_key').notNull(),
    /** what the bytes are, as they say themselves */
    mime: text('mime').notNull(),
    /** before sealing */
    sizeBytes: integer('size_bytes').notNull(),
    /** of the bytes before sealing, hexadecimal */
    sha256: text('sha256').notNull(),
    /** pixels; null for what is no picture */
    width: integer('width'),
    height: integer('height'),
    /** what its sender called it */
    nameSealed: sealed('name_sealed'),
    keyVersion: integer('key_version').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('files_storage_key').on(t.tenantId, t.storageKey),
    index('files_created').on(t.tenantId, t.createdAt),
  ],
);

/**
 * The file that belongs to a message. One that came in is `pending` until the holder of its session has fetched it;
 * the other ends say why there is none: WhatsApp has it no more (gone), it could not be fetched (failed), it is larger
 * than allowed (too_large) or of a kind that is not kept (unsafe).
 */
export const messageMedia = pgTable(
  'message_media',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: rowId(),
    messageId: uuid('message_id').notNull(),
    sessionId: uuid('session_id').notNull(),
    status: text('status')
      .$type<'pending' | 'stored' | 'gone' | 'failed' | 'too_large' | 'unsafe'>()
      .notNull(),
    fileId: uuid('file_id'),
    attempts: integer('attempts').notNull().default(0),
    notBefore: instant('not_before'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.messageId], foreignColumns: [messages.tenantId, messages.id] }),
    foreignKey({ columns: [t.tenantId, t.fileId], foreignColumns: [files.tenantId, files.id] }),
    unique('message_media_message').on(t.tenantId, t.messageId),
    index('message_media_file').on(t.tenantId, t.fileId),
    index('message_media_due').on(t.tenantId, t.sessionId, t.createdAt).where(sql`status = 'pending'`),
  ],
);
