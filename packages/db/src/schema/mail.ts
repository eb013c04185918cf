import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, instant, rowId, sealed } from './columns.ts';

/** Mail to users. Global: a user is written to before any tenant is chosen. The content is sealed by the master key. */
export const mailOutbox = pgTable(
  'mail_outbox',
  {
    id: rowId().primaryKey(),
    contentSealed: sealed('content_sealed').notNull(),
    status: text('status').$type<'queued' | 'sent' | 'dead'>().notNull().default('queued'),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull().default(sql`now()`),
    lastError: text('last_error'),
    createdAt: createdAt(),
    sentAt: instant('sent_at'),
  },
  (t) => [index().on(t.nextAttemptAt).where(sql`status = 'queued'`)],
);
